import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import type { ReplyPicture } from '../../../../shared/contract/conversations.ts';
import { secondsBetween } from '../../../../shared/kernel/instant.ts';
import { undoReply } from '../deeds.ts';
import { whyFailed } from '../fetched.ts';
import { announcement, me, now } from '../state.ts';
import { sending } from '../voices/sending.ts';

type Sent = ConversationWhole['replies'][number];
interface UndoSentProps {
  readonly talk: ConversationWhole;
  readonly changed: () => void;
  /** The words come back to where they were written. */
  readonly giveBack: (words: string, pictures?: readonly ReplyPicture[]) => void;
}

/** Seconds for which it may still be taken back where it was sent. */
const secondsLeft = ({ undoUntil }: Sent): number => (undoUntil ? Math.floor(secondsBetween(now.value, undoUntil)) : -1);
/** It has not left. */
const waitsHere = ({ state }: Sent): boolean => state === 'queued' || state === 'awaiting_approval';
const mayUndo = (reply: Sent): boolean => reply.by === me.value?.staff && !reply.undoneAt && (waitsHere(reply) || secondsLeft(reply) >= 0);

/**
 * Takes back what one has just sent, in one press. The seconds are for the eye alone: a screen reader hears once, as it is sent, for
 * how long. Who stands on the button as it goes away is put where one writes.
 */
export const UndoSent = ({ talk, changed, giveBack }: UndoSentProps) => {
  const problem = useSignal<string | null>(null);
  const busy = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const reply = talk.replies
    .filter(mayUndo)
    .toSorted((a, b) => a.requestedAt.localeCompare(b.requestedAt))
    .at(-1);
  const leaves = !reply && button.current !== null && document.activeElement === button.current;
  useEffect(() => {
    if (leaves) document.querySelector<HTMLElement>('.composer textarea')?.focus();
  }, [leaves]);
  const undo = async (one: Sent) => {
    busy.value = true;
    try {
      await undoReply(talk.id, one.id);
      giveBack(one.text, one.pictures);
      announcement.value = sending.value('undone');
      problem.value = null;
    } catch (error) {
      problem.value = whyFailed(error);
    } finally {
      busy.value = false;
      changed();
    }
  };
  const seconds = reply ? secondsLeft(reply) : -1;
  return (
    <>
      {reply && (
        <p class="gap undo-sent">
          {sending.value(reply.state === 'awaiting_approval' ? 'approval.asked' : waitsHere(reply) ? 'waits' : 'sent')}{' '}
          <button ref={button} class="say-now" type="button" disabled={busy.value} onClick={() => void undo(reply)}>
            {sending.value(waitsHere(reply) ? 'undo.waits' : 'undo')}
            {seconds >= 0 && <span aria-hidden="true"> {sending.value('undo.left', { n: seconds })}</span>}
          </button>
        </p>
      )}
      {problem.value && (
        <p class="err sm" role="alert">
          {problem.value}
        </p>
      )}
    </>
  );
};
