import type { Team } from '../../../../shared/contract/settings.ts';
import { settings } from '../state.ts';
import { setting } from '../voices/settings.ts';
import { LineField } from './line-field.tsx';
import { TickList } from './tick-list.tsx';

interface TeamProps {
  readonly team: Team;
  readonly fresh: boolean;
  readonly readOnly: boolean;
  readonly change: (team: Team) => void;
}

/** Who is in a team. */
export const TeamEditor = ({ team, fresh, readOnly, change }: TeamProps) => {
  const say = setting.value;
  return (
    <div class="stack">
      {fresh && <LineField label={say('id')} value={team.id} readOnly={false} change={(id) => change({ ...team, id })} />}
      <LineField label={say('teamName')} value={team.name} readOnly={readOnly} change={(name) => change({ ...team, name })} />
      <TickList
        label={say('members')}
        options={(settings.value?.staff ?? []).filter(({ endedAt }) => !endedAt).map(({ id, name }) => [id, name] as const)}
        ticked={team.members}
        readOnly={readOnly}
        change={(members) => change({ ...team, members })}
      />
    </div>
  );
};
