import { useSignal } from '@preact/signals';
import { useFetched } from '../fetched.ts';
import { StaffInvite } from '../parts/staff-invite.tsx';
import { StaffLine } from '../parts/staff-line.tsx';
import { Awaiting } from '../parts/waiting.tsx';
import { refresh } from '../refresh.ts';
import { listStaff } from '../staff-deeds.ts';
import { mayI } from '../state.ts';
import { staffing } from '../voices/staff.ts';

/** Who is of staff, what each does, and who left. */
export const StaffScreen = () => {
  const { value, failed, again } = useFetched('staff', listStaff);
  const said = useSignal('');
  const problem = useSignal<string | null>(null);
  if (!value.value) return <Awaiting failed={failed} again={again} />;
  const say = staffing.value;
  const manages = mayI('manageStaff');
  const { items } = value.value;
  const [here, left] = [items.filter(({ endedAt }) => !endedAt), items.filter(({ endedAt }) => endedAt)];
  const changed = async (sentence: string) => {
    [said.value, problem.value] = [sentence, null];
    await Promise.all([again(), refresh()]);
  };
  const lines = (members: typeof items) => (
    <ul class="ways staff">
      {members.map((member) => (
        <StaffLine
          key={`${member.id} ${member.endedAt ?? ''}`}
          member={member}
          changed={changed}
          failed={(why) => {
            problem.value = why;
          }}
        />
      ))}
    </ul>
  );
  return (
    <main class="page" id="page" tabIndex={-1}>
      <div class="head">
        <h1>{say('title')}</h1>
        {manages && <StaffInvite changed={changed} />}
      </div>
      <p class="summary">{here.length === 0 ? say('none') : say('lead', { n: here.length })}</p>
      {!manages && <p class="sm mute">{say('onlyLead')}</p>}
      {said.value && <p class="sm q">{said.value}</p>}
      {problem.value && (
        <p class="err" role="alert">
          {problem.value}
        </p>
      )}
      {lines(here)}
      {left.length > 0 && (
        <section aria-labelledby="left">
          <h2 id="left">{say('left')}</h2>
          {lines(left)}
        </section>
      )}
    </main>
  );
};
