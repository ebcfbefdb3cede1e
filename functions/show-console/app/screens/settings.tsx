import type { SettingsRow } from '../../../../shared/contract/settings-api.ts';
import { toSave } from '../../../../shared/staff/permissions.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { useFetched } from '../fetched.ts';
import { DeletedSetting } from '../parts/deleted-setting.tsx';
import { PolicyOrder } from '../parts/policy-order.tsx';
import { savedBy } from '../parts/setting-history.tsx';
import { Awaiting } from '../parts/waiting.tsx';
import { listSettings } from '../setting-deeds.ts';
import { type EditedKind, kindGroups, nameOf } from '../setting-kinds.ts';
import { mayI, settings } from '../state.ts';
import { setting } from '../voices/settings.ts';

/** What belongs to a group and is set up on a screen of its own. */
const places = {
  brand: ['quiet', 'audit'],
  promises: ['notices'],
  people: ['staff'],
  words: ['channels'],
  ideas: ['forms', 'collecting'],
} as const;
const groups = ['brand', 'promises', 'people', 'words', 'ideas'] as const;
type Group = (typeof groups)[number];

/** Policies stand in their order, the rest by id. */
const inOrder = (kind: EditedKind, rows: readonly SettingsRow[]): SettingsRow[] => {
  const policies = settings.value?.policies.map(({ id }) => id) ?? [];
  return kind === 'policy' ? rows.toSorted((a, b) => policies.indexOf(a.id) - policies.indexOf(b.id)) : [...rows];
};

interface DocumentsProps {
  readonly kind: EditedKind;
  readonly rows: readonly SettingsRow[];
  readonly changed: () => Promise<void>;
}
const Documents = ({ kind, rows, changed }: DocumentsProps) => {
  const say = setting.value;
  const name = say(`kind.${kind}`);
  return (
    <section aria-label={name} class="setting-kind">
      <div class="head mid">
        <h3>{name}</h3>
        {mayI(toSave(kind)) && (kind !== 'brand' || rows.length === 0) && (
          <a class="btn bare sm last" href={`/console/settings/${kind}/new`} aria-label={say('newOf', { kind: say(`one.${kind}`) })}>
            <Icon name="plus" />
            {say('new')}
          </a>
        )}
      </div>
      {rows.length === 0 && <p class="sm mute">{say('none')}</p>}
      <ul class={`setting-rows ${kind === 'policy' ? 'counted' : ''}`}>
        {inOrder(kind, rows).map((row) => (
          <li key={row.id}>
            <a href={`/console/settings/${kind}/${row.id}`}>
              <b>{nameOf(kind, row.id)}</b>
              <span class="sm q">{savedBy(row)}</span>
            </a>
            {kind === 'policy' && rows.length > 1 && mayI('changeSettings') && (
              <PolicyOrder id={row.id} name={nameOf(kind, row.id)} changed={changed} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

interface GroupProps {
  readonly group: Group;
  readonly items: readonly SettingsRow[];
  readonly changed: () => Promise<void>;
}
const KindGroup = ({ group, items, changed }: GroupProps) => {
  const say = setting.value;
  return (
    <section class="setting-group" id={group} aria-labelledby={`${group}-name`}>
      <div class="head">
        <h2 id={`${group}-name`}>{say(`group.${group}`)}</h2>
        <span class="gap">
          {places[group].map(
            (place) =>
              (place !== 'audit' || mayI('readAudit')) && (
                <a key={place} href={`/console/${place === 'notices' ? 'notices/channels' : place}`}>
                  {say(place)}
                </a>
              ),
          )}
        </span>
      </div>
      <div class="setting-kinds">
        {kindGroups[group].map((kind) => (
          <Documents key={kind} kind={kind} rows={items.filter((row) => row.kind === kind)} changed={changed} />
        ))}
      </div>
    </section>
  );
};

/** Every document of the settings, by what it is for, with who saved it last. */
export const SettingsScreen = () => {
  const { value, failed, again } = useFetched('settings', listSettings);
  if (!value.value) return <Awaiting failed={failed} again={again} />;
  const say = setting.value;
  const { items } = value.value;
  return (
    <main class="page" id="page" tabIndex={-1}>
      <div class="head">
        <h1>{say('title')}</h1>
      </div>
      {items.length === 0 ? <p class="big-voice">{say('empty')}</p> : <p class="summary">{say('lead')}</p>}
      <DeletedSetting changed={again} />
      <nav class="jumps" aria-label={say('jumps')}>
        {groups.map((group) => (
          <a key={group} href={`#${group}`}>
            {say(`group.${group}`)}
          </a>
        ))}
      </nav>
      {groups.map((group) => (
        <KindGroup key={group} group={group} items={items} changed={again} />
      ))}
    </main>
  );
};
