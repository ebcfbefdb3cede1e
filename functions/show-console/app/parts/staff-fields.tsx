import type { Signal } from '@preact/signals';
import { roles } from '../../../../shared/contract/choices.ts';
import type { StaffRow } from '../../../../shared/contract/staff-api.ts';
import { me, settings } from '../state.ts';
import { staffing } from '../voices/staff.ts';
import { Field } from './field.tsx';
import { Pick } from './pick.tsx';
import { TickList } from './tick-list.tsx';

/** What is asked of somebody who is invited or changed. */
export interface StaffDraft {
  readonly name: string;
  readonly role: StaffRow['role'];
  readonly teams: readonly string[];
  readonly timezone: string;
  readonly language: StaffRow['language'];
}
interface Props {
  /** The id of who is changed; null for whoever is new. */
  readonly of: string | null;
  readonly draft: Signal<StaffDraft>;
}
const languages = ['en', 'uk'] as const;

/** Name, role, teams, zone and language. */
export const StaffFields = ({ of, draft }: Props) => {
  const say = staffing.value;
  const { name, role, teams, timezone, language } = draft.value;
  const change = (more: Partial<StaffDraft>) => {
    draft.value = { ...draft.value, ...more };
  };
  const known = (settings.value?.teams ?? []).map((team) => [team.id, team.name] as const);
  return (
    <>
      <Field label={say('name')} where={say('name.where')} value={name} onInput={(text) => change({ name: text })} />
      {of === me.value?.staff ? (
        <p class="sm q">{say('ownRole')}</p>
      ) : (
        <p class="bar flat">
          {say('role')}{' '}
          <Pick
            label={say('role')}
            value={role}
            options={roles.map((one) => [one, say(`role.${one}`)] as const)}
            onPick={(one) => change({ role: one })}
          />
        </p>
      )}
      {known.length > 0 && (
        <TickList label={say('teams')} options={known} ticked={teams} readOnly={false} change={(ticked) => change({ teams: ticked })} />
      )}
      <Field
        label={say('zone')}
        where={say('zone.where')}
        optional
        unsaid
        value={timezone}
        onInput={(text) => change({ timezone: text.trim() })}
      />
      <p class="bar flat">
        {say('language')}{' '}
        <Pick
          label={say('language')}
          value={language}
          options={languages.map((one) => [one, say(`language.${one}`)] as const)}
          onPick={(one) => change({ language: one })}
        />
      </p>
    </>
  );
};
