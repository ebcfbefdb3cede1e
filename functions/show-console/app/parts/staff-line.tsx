import type { StaffRow } from '../../../../shared/contract/staff-api.ts';
import { apart } from '../../../../shared/words/speak.ts';
import { whyFailed } from '../fetched.ts';
import { inviteAgain, reactivate } from '../staff-deeds.ts';
import { announcement, mayI, me, now, settings, told } from '../state.ts';
import { staffing } from '../voices/staff.ts';
import { Face } from './face.tsx';
import { StaffChange } from './staff-change.tsx';
import { StaffLeave } from './staff-leave.tsx';

interface Props {
  readonly member: StaffRow;
  readonly changed: (said: string) => Promise<void>;
  readonly failed: (why: string) => void;
}

/** What stands under a name: what they do, and for who manages staff, how they are reached. */
const aboutOf = (member: StaffRow): string[] => {
  const say = staffing.value;
  const { role, teams, onCall, endedAt, quiet, timezone, phone, lastSeenAt } = member;
  const names = teams.map((id) => settings.value?.teams.find((team) => team.id === id)?.name ?? id);
  const line = [say(`role.${role}`), ...names, ...(onCall.length > 0 ? [say('onCall', { rotas: onCall.join(', ') })] : [])];
  if (endedAt) return [...line, say('leftAt', { at: told.value.near(endedAt, now.value) })];
  if (!mayI('manageStaff')) return line;
  const seen = lastSeenAt ? say('seen', { at: told.value.near(lastSeenAt, now.value) }) : say('neverSeen');
  return [
    ...line,
    ...(timezone ? [timezone] : []),
    ...(quiet ? [say('quiet', { from: quiet.from, to: quiet.to })] : []),
    say(phone ? 'toldPhone' : 'told'),
    seen,
  ];
};

/** One member of staff, and what a lead may do about them. */
export const StaffLine = ({ member, changed, failed }: Props) => {
  const say = staffing.value;
  const { id, name, email, phone, endedAt } = member;
  const own = id === me.value?.staff;
  const manages = mayI('manageStaff');
  const does = (deed: () => Promise<unknown>, said: string) => async () => {
    try {
      await deed();
      announcement.value = said;
      await changed(said);
    } catch (error) {
      failed(whyFailed(error));
    }
  };
  const buttons = endedAt ? (
    <>
      <StaffLeave member={member} changed={changed} />
      <button
        class="btn"
        type="button"
        aria-label={say('back.of', { name })}
        onClick={() => void does(() => reactivate(id), say('back.done', { name }))()}
      >
        {say('back')}
      </button>
    </>
  ) : (
    <>
      {member.lastSeenAt === null && !own && (
        <button
          class="btn"
          type="button"
          aria-label={say('again.of', { name })}
          onClick={() => void does(() => inviteAgain(id), say('again.done', { name }))()}
        >
          {say('again')}
        </button>
      )}
      <StaffChange member={member} changed={changed} />
      {!own && <StaffLeave member={member} changed={changed} />}
    </>
  );
  return (
    <li>
      <div class="who">
        <Face name={name} mine={own} />
        <div>
          <h2>{own ? `${apart(name)} (${say('you')})` : name}</h2>
          <p class="sm q">{aboutOf(member).map(apart).join(', ')}</p>
          {manages && <p class="sm q">{[email, phone].filter(Boolean).join(', ')}</p>}
        </div>
      </div>
      {manages && <div class="gap">{buttons}</div>}
    </li>
  );
};
