import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { HeldKind, HeldOfKind, QuietState } from '../../../../shared/contract/quiet.ts';
import { ask } from '../api.ts';
import { whyFailed } from '../fetched.ts';
import { refresh } from '../refresh.ts';
import { announcement } from '../state.ts';
import { hushing } from '../voices/quiet.ts';
import { DialogForm } from './dialog-form.tsx';

/** How many messages are held of a kind, in words; nothing where all of it is out of date. */
export const heldCount = ({ kind, count, items, outdated }: HeldOfKind): string =>
  items === outdated ? '' : hushing.value(kind === 'publication' ? 'pages' : 'count', { n: count });

interface Props {
  readonly held: readonly HeldOfKind[];
  readonly changed: () => Promise<void>;
}

/** Lifts the quiet, and asks of each kind that is held what becomes of it. */
export const QuietLift = ({ held, changed }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const say = hushing.value;
  const dropped = useSignal<ReadonlySet<HeldKind>>(new Set());
  const problem = useSignal<string | null>(null);
  const decide = (kind: HeldKind, drop: boolean) => {
    const next = new Set(dropped.value);
    if (drop) next.add(kind);
    else next.delete(kind);
    dropped.value = next;
  };
  const lift = async () => {
    const decided = Object.fromEntries(held.map(({ kind }) => [kind, dropped.value.has(kind) ? 'drop' : 'send']));
    try {
      await ask<QuietState>('PUT', '/quiet', { on: false, held: decided });
      dialog.current?.close();
      announcement.value = say('lift.done');
      await Promise.all([refresh(), changed()]);
    } catch (error) {
      problem.value = whyFailed(error);
      await changed();
    }
  };
  return (
    <>
      <button class="btn pen" type="button" onClick={() => dialog.current?.showModal()}>
        {say('lift')}
      </button>
      <dialog ref={dialog} aria-label={say('lift')}>
        <DialogForm dialog={dialog} title={say('lift')} cancel={say('cancel')} press={say('lift.do')} problem={problem.value} done={lift}>
          <p>{say(held.length === 0 ? 'lift.none' : 'lift.lead')}</p>
          {held.map((one) => (
            <fieldset class="plain quiet-choice" key={one.kind}>
              <legend>
                <b>{say(`kind.${one.kind}`)}</b> <span class="sm q">{heldCount(one)}</span>
              </legend>
              {one.outdated > 0 && <p class="sm q">{say('outdated', { n: one.outdated })}</p>}
              {one.kind === 'publication' ? (
                <p class="sm q">{say('always')}</p>
              ) : (
                one.items > one.outdated && (
                  <div class="gap">
                    {(['send', 'drop'] as const).map((choice) => (
                      <label key={choice} class="gap">
                        <input
                          type="radio"
                          name={one.kind}
                          checked={dropped.value.has(one.kind) === (choice === 'drop')}
                          onChange={() => decide(one.kind, choice === 'drop')}
                        />
                        {say(choice)}
                      </label>
                    ))}
                  </div>
                )
              )}
            </fieldset>
          ))}
        </DialogForm>
      </dialog>
    </>
  );
};
