import type { Conversation } from '../contract/conversations.ts';
import type { LadderStep, NoticeChannel, Settings, StaffMember, Tell } from '../contract/settings.ts';
import { activeStaff } from '../contract/staff-standing.ts';
import type { Instant } from '../kernel/instant.ts';
import { onCall } from './rota.ts';

/** Somebody who is to hear; on call, quiet hours do not hold for them. */
export interface Hearer {
  readonly member: StaffMember;
  readonly onCall: boolean;
}
/** Where a notice goes: a channel of many, or one that reaches one person at their own address. */
export interface Target {
  readonly channel: NoticeChannel;
  readonly hearer: Hearer | null;
  /** Names of those whom it is for. */
  readonly names: readonly string[];
}

/** The mail of staff themselves, where a ladder names no channel. */
const ownMail: NoticeChannel = { id: 'own-mail', kind: 'email', language: 'en', changes: false };

type About = Pick<Conversation, 'assignee' | 'team'>;

/** Nobody where they left. */
const withId = (settings: Settings, id: string | null, call = false): Hearer[] =>
  activeStaff(settings)
    .filter((member) => member.id === id)
    .map((member) => ({ member, onCall: call }));

const heardBy = (settings: Settings, about: About, at: Instant, tell: Tell, depth = 0): Hearer[] => {
  const [kind, name = ''] = tell.split(':');
  const team = () => (settings.teams.find(({ id }) => id === about.team)?.members ?? []).flatMap((id) => withId(settings, id));
  if (kind === 'assignee') {
    const own = withId(settings, about.assignee);
    return own.length > 0 ? own : team();
  }
  if (kind === 'team') return team();
  if (kind === 'staff') return withId(settings, name);
  if (kind === 'role')
    return activeStaff(settings)
      .filter(({ role }) => role === name)
      .map((member) => ({ member, onCall: false }));
  if (kind === 'rota') {
    const rota = settings.rotas.find(({ id }) => id === name);
    return rota ? withId(settings, onCall(rota, at, settings.staff), true) : [];
  }
  const raci = settings.raci.find(({ id }) => id === 'answer');
  const column = name === 'responsible' || name === 'accountable' || name === 'consulted' || name === 'informed' ? name : null;
  if (!raci || !column || depth > 0) return [];
  return raci[column].flatMap((one) => heardBy(settings, about, at, one, depth + 1));
};

/** Everybody whom these name, each once; on call where any of them says so. */
export const hearersOf = (settings: Settings, about: About, at: Instant, tell: readonly Tell[]): readonly Hearer[] => {
  const all = tell.flatMap((one) => heardBy(settings, about, at, one));
  return [...new Map(all.toSorted((a, b) => Number(a.onCall) - Number(b.onCall)).map((hearer) => [hearer.member.id, hearer])).values()];
};

const isShared = ({ address, kind }: NoticeChannel): boolean => address !== undefined || (kind !== 'email' && kind !== 'sms');

const reach = (channel: NoticeChannel, hearers: readonly Hearer[]): Target[] => {
  if (isShared(channel)) return [{ channel, hearer: null, names: hearers.map(({ member }) => member.name) }];
  return hearers.map((hearer) => ({ channel: { ...channel, language: hearer.member.language }, hearer, names: [] }));
};

/** Their own mail, each in their own language. */
export const ownMailOf = (hearers: readonly Hearer[]): readonly Target[] => reach(ownMail, hearers);

/**
 * Ways by which a step of a ladder is told. Without channels of its own a warning or breach goes to every channel; a rung above goes
 * by mail to those whom it names.
 */
export const waysOf = ({ noticeChannels }: Settings, told: LadderStep): readonly NoticeChannel[] => {
  if (told.by) return noticeChannels.filter(({ id }) => told.by?.includes(id));
  return told.at === 'breach' && told.after > 0 ? [ownMail] : noticeChannels;
};

/** Where a step of a ladder is told: a channel of many once, whoever is named; else each who hears at their own address. */
export const targetsOf = (settings: Settings, about: About, at: Instant, told: LadderStep): readonly Target[] => {
  const hearers = hearersOf(settings, about, at, told.tell);
  return waysOf(settings, told).flatMap((channel) => reach(channel, hearers));
};
