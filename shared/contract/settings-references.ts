import type { Settings, SettingsKind } from './settings.ts';
import { Role, settingsKinds, Tell } from './settings.ts';

/** What a document names and is not there: where, as `steps.0.tell.1`, the name, and a sentence. */
interface Missing {
  readonly path: string;
  readonly name: string;
  readonly message: string;
}
type Drawer =
  | 'calendars'
  | 'channels'
  | 'connections'
  | 'helpRoutes'
  | 'ladders'
  | 'noticeChannels'
  | 'roles'
  | 'rotas'
  | 'staff'
  | 'teams'
  | 'topics';

/** Names what a document refers to and the settings do not have. */
const looking = (settings: Settings) => {
  const faults: Missing[] = [];
  const known = (drawer: Drawer, path: string, id: string | undefined) => {
    if (id !== undefined && !settings[drawer].some((one) => one.id === id)) faults.push({ path, name: id, message: `There is no ${id}.` });
  };
  const all = (drawer: Drawer, path: string, ids: readonly string[] = []) => {
    for (const [index, id] of ids.entries()) known(drawer, `${path}.${index}`, id);
  };
  const told = (path: string, list: readonly Tell[]) => {
    for (const [index, tell] of list.entries()) {
      const at = `${path}.${index}`;
      const [word, name = ''] = tell.split(':');
      if (word === 'rota') known('rotas', at, name);
      if (word === 'staff') known('staff', at, name);
      if (word === 'role' && !Role.safeParse(name).success) faults.push({ path: at, name, message: `There is no role ${name}.` });
    }
  };
  const zone = (path: string, name: string | undefined) => {
    if (name === undefined) return;
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
    } catch {
      faults.push({ path, name, message: `There is no time zone ${name}.` });
    }
  };
  return { faults, known, all, told, zone };
};

/** Whatever a document names that is not there: calendars, ladders, people, time zones. */
export const missingOf = (kind: SettingsKind, document: unknown, settings: Settings): Missing[] => {
  const { faults, known, all, told, zone } = looking(settings);
  if (kind === 'brand') {
    const brand = settingsKinds.brand.parse(document);
    known('calendars', 'calendar', brand.calendar);
    zone('timezone', brand.timezone);
  }
  if (kind === 'policy') {
    const { calendar, ladder, when, approval } = settingsKinds.policy.parse(document);
    known('calendars', 'calendar', calendar);
    known('ladders', 'ladder', ladder);
    all('channels', 'when.channels', when.channels);
    all('channels', 'approval.when.channels', approval?.when.channels);
    told(
      'approval.by',
      (approval?.by ?? []).map((one) => Tell.parse(one)),
    );
    all('teams', 'when.teams', when.teams);
    all('roles', 'when.roles', when.roles);
  }
  if (kind === 'team') {
    const { calendar, members } = settingsKinds.team.parse(document);
    known('calendars', 'calendar', calendar);
    all('staff', 'members', members);
  }
  if (kind === 'ladder')
    for (const [index, { tell, by }] of settingsKinds.ladder.parse(document).steps.entries()) {
      told(`steps.${index}.tell`, tell);
      all('noticeChannels', `steps.${index}.by`, by);
    }
  if (kind === 'raci') {
    const { id: _id, ...lists } = settingsKinds.raci.parse(document);
    for (const [path, list] of Object.entries(lists)) told(path, list);
  }
  if (kind === 'rota') {
    const { members, substitutes, timezone } = settingsKinds.rota.parse(document);
    all('staff', 'members', members);
    for (const [index, { member }] of substitutes.entries()) known('staff', `substitutes.${index}.member`, member);
    zone('timezone', timezone);
  }
  if (kind === 'topic') known('helpRoutes', 'sensitive.helpRoute', settingsKinds.topic.parse(document).sensitive?.helpRoute);
  if (kind === 'script') all('topics', 'topics', settingsKinds.script.parse(document).topics);
  if (kind === 'help-route') all('topics', 'topics', settingsKinds['help-route'].parse(document).topics);
  if (kind === 'faq') {
    const { topics, helpRoute } = settingsKinds.faq.parse(document);
    all('topics', 'topics', topics);
    known('helpRoutes', 'helpRoute', helpRoute);
  }
  // with a mark in the place of the phone it is seen by who may not change it
  if (kind === 'staff') zone('timezone', settingsKinds.staff.pick({ timezone: true }).parse(document).timezone);
  return faults;
};
