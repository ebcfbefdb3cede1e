import type { SettingsRow } from '../../../../shared/contract/settings-api.ts';
import { toSave } from '../../../../shared/staff/permissions.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { useFetched } from '../fetched.ts';
import { DeletedSetting } from '../parts/deleted-setting.tsx';
import { PolicyOrder } from '../parts/policy-order.tsx';
import { savedBy } from '../parts/setting-history.tsx';
import { Awaiting } from '../parts/waiting.tsx';
import { listSettings } from '../setting-deeds.ts';
import { type EditedKind, editedKinds, nameOf } from '../setting-kinds.ts';
import { mayI, settings } from '../state.ts';
import { setting } from '../voices/settings.ts';

const places = [
  ['/channels', 'channels'],
  ['/forms', 'forms'],
  ['/notices/channels', 'notices'],
  ['/quiet', 'quiet'],
  ['/audit', 'audit'],
  ['/staff', 'staff'],
] as const;

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
        <h2>{name}</h2>
        {mayI(toSave(kind)) && (kind !== 'brand' || rows.length === 0) && (
          <a class="btn sm last" href={`/console/settings/${kind}/new`} aria-label={say('newOf', { kind: name })}>
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

/** Every document of the settings, with who saved it last. */
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
      <p class="summary">{say('lead')}</p>
      <DeletedSetting changed={again} />
      <nav class="setting-places" aria-label={say('elsewhere')}>
        {places.map(
          ([path, name]) =>
            (name !== 'audit' || mayI('readAudit')) && (
              <a key={path} class="btn" href={`/console${path}`}>
                {say(name)}
              </a>
            ),
        )}
      </nav>
      <div class="setting-kinds">
        {editedKinds.map((kind) => (
          <Documents key={kind} kind={kind} rows={items.filter((row) => row.kind === kind)} changed={again} />
        ))}
      </div>
    </main>
  );
};
