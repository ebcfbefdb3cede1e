import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { StaffRow, StaffWork } from '../../../../shared/contract/staff-api.ts';
import { whyFailed } from '../fetched.ts';
import { nameOf } from '../setting-kinds.ts';
import { deactivate, handAll, workOf } from '../staff-deeds.ts';
import { announcement, settings } from '../state.ts';
import { staffing } from '../voices/staff.ts';
import { DialogForm } from './dialog-form.tsx';
import { Pick } from './pick.tsx';

interface Props {
  readonly member: StaffRow;
  readonly changed: (said: string) => Promise<void>;
}

const Work = ({ work }: { readonly work: StaffWork }) => {
  const say = staffing.value;
  return (
    <>
      <p>{work.open === 0 ? say('work.none') : say(work.more ? 'work.more' : 'work.open', { n: work.open })}</p>
      {work.named.length > 0 && (
        <div>
          <p class="sm">{say('work.named')}</p>
          <p class="gap">
            {work.named.map(({ kind, id }) => (
              <a key={`${kind} ${id}`} href={`/console/settings/${kind}/${encodeURIComponent(id)}`}>
                {say(`named.${kind}`, { name: nameOf(kind, id) })}
              </a>
            ))}
          </p>
        </div>
      )}
    </>
  );
};

/** To whom the work of somebody may go: a team of theirs first, then colleagues, then other teams. */
const takersOf = (member: StaffRow): ReadonlyArray<readonly [string, string]> => {
  const say = staffing.value;
  const { staff = [], teams = [] } = settings.value ?? {};
  const own = (id: string) => (member.teams.includes(id) ? 0 : 1);
  const groups = teams.toSorted((a, b) => own(a.id) - own(b.id)).map(({ id, name }) => [`team ${id}`, say('work.team', { name })] as const);
  const people = staff.filter(({ id, endedAt }) => id !== member.id && !endedAt).map(({ id, name }) => [`staff ${id}`, name] as const);
  const first = groups.slice(0, member.teams.length);
  return [...first, ...people, ...groups.slice(first.length), ['', say('work.teams')] as const];
};

/** Somebody leaves: what they have is shown, goes to whom one says, and goes on where it broke off. */
export const StaffLeave = ({ member, changed }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const say = staffing.value;
  const { id, name } = member;
  const ended = member.endedAt !== undefined;
  const title = say(ended ? 'rest.of' : 'end.of', { name });
  const work = useSignal<StaffWork | null>(null);
  const to = useSignal<string | null>(null);
  const moved = useSignal<number | null>(null);
  const problem = useSignal<string | null>(null);
  const takers = takersOf(member);
  const chosen = to.value ?? takers[0]?.[0] ?? '';
  const open = async () => {
    [work.value, moved.value, problem.value] = [null, null, null];
    dialog.current?.showModal();
    work.value = await workOf(id).catch((error: unknown) => {
      problem.value = whyFailed(error);
      return null;
    });
  };
  const done = async () => {
    if (moved.value !== null && problem.value === null) return;
    problem.value = null;
    const [kind, taker = ''] = chosen.split(' ');
    try {
      await deactivate(id);
      moved.value = 0;
      await handAll(id, kind === 'staff' ? { staff: taker } : kind === 'team' ? { team: taker } : {}, (count) => (moved.value = count));
      const said = say('end.done', { name, n: moved.value });
      dialog.current?.close();
      announcement.value = said;
      await changed(said);
    } catch (error) {
      problem.value = moved.value === null ? whyFailed(error) : say('end.broke', { n: moved.value, why: whyFailed(error) });
    }
  };
  return (
    <>
      <button class="btn" type="button" aria-label={title} onClick={() => void open()}>
        {say(ended ? 'rest' : 'end')}
      </button>
      <dialog ref={dialog} aria-label={title}>
        <DialogForm
          dialog={dialog}
          title={title}
          cancel={say('cancel')}
          press={say(ended ? 'rest' : 'end')}
          problem={problem.value}
          done={done}
        >
          {!ended && <p>{say('end.says')}</p>}
          {work.value && <Work work={work.value} />}
          {(work.value?.open ?? 0) > 0 && (
            <p class="bar flat">
              {say('work.to')} <Pick label={say('work.to')} value={chosen} options={takers} onPick={(key) => (to.value = key)} />
            </p>
          )}
          <p class="sm" role="status">
            {moved.value !== null && say('end.moving', { n: moved.value })}
          </p>
        </DialogForm>
      </dialog>
    </>
  );
};
