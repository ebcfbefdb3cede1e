import { useSignal } from '@preact/signals';
import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import { lengthFor } from '../../../../shared/contract/platform-limits.ts';
import { approveReply, returnReply } from '../deeds.ts';
import { givenBack } from '../drafts.ts';
import { whyFailed } from '../fetched.ts';
import { me, staffName } from '../state.ts';
import { sending } from '../voices/sending.ts';
import { Pictures } from './pictures.tsx';

interface ApprovalProps {
  readonly reply: ConversationWhole['replies'][number];
  readonly talk: ConversationWhole;
  readonly changed: () => void;
}

/** Where one of those who may approve reads a reply, changes its words, and lets it go or gives it back. */
const Judge = ({ reply, talk, changed }: ApprovalProps) => {
  const say = sending.value;
  const text = useSignal(reply.text);
  const reason = useSignal('');
  const problem = useSignal<string | null>(null);
  const busy = useSignal(false);
  const over = lengthFor(talk.limits, text.value.trim()) > talk.limits.maxLength;
  const press = async (deed: () => Promise<unknown>) => {
    busy.value = true;
    try {
      await deed();
      problem.value = null;
    } catch (error) {
      problem.value = whyFailed(error);
    } finally {
      busy.value = false;
      changed();
    }
  };
  const words = text.value.trim();
  return (
    <div class="stack judge">
      <label class="stack">
        <span>{say('approval.words')}</span>
        <textarea
          class="draft"
          aria-invalid={over ? 'true' : undefined}
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
      </label>
      <div class="gap end">
        <button
          class="btn pen"
          type="button"
          disabled={busy.value || over || words === ''}
          onClick={() => void press(() => approveReply(talk.id, reply.id, words === reply.text ? undefined : words))}
        >
          {say('approval.approve')}
        </button>
      </div>
      <form
        class="gap end"
        onSubmit={(event) => {
          event.preventDefault();
          void press(() => returnReply(talk.id, reply.id, reason.value.trim()));
        }}
      >
        <input
          class="field"
          maxLength={500}
          required
          aria-label={say('approval.reason')}
          placeholder={say('approval.reason')}
          value={reason.value}
          onInput={(event) => {
            reason.value = event.currentTarget.value;
          }}
        />
        <button class="btn" type="submit" disabled={busy.value || reason.value.trim() === ''}>
          {say('approval.return')}
        </button>
      </form>
      {problem.value && (
        <p class="err sm" role="alert">
          {problem.value}
        </p>
      )}
    </div>
  );
};

/** A reply that waits for approval, or came back without it. */
export const Approval = ({ reply, talk, changed }: ApprovalProps) => {
  const say = sending.value;
  const mine = me.value?.staff ?? '';
  if (reply.state === 'awaiting_approval')
    return (
      <>
        <p class="sm mute">{say('approval.runs')}</p>
        {reply.approvers.includes(mine) && <Judge reply={reply} talk={talk} changed={changed} />}
      </>
    );
  if (reply.state !== 'returned' || !reply.approval) return null;
  return (
    <div class="gap">
      <p class="sm">{say('approval.returned', { name: staffName(reply.approval.by), reason: reply.approval.reason ?? '' })}</p>
      {reply.by === mine && (
        <button
          class="say-now"
          type="button"
          onClick={() => {
            givenBack.value = { conversation: talk.id, words: reply.text };
          }}
        >
          {say('approval.rewrite')}
        </button>
      )}
    </div>
  );
};

/** What is known of a thing of ours by its reply: its pictures, who approved it, and its words as they were before that. */
export const Approved = ({ sent }: { readonly sent: ConversationWhole['replies'][number] | undefined }) => (
  <>
    {sent && <Pictures conversation={sent.conversation} pictures={sent.pictures ?? []} />}
    <ApprovedBy sent={sent} />
  </>
);
const ApprovedBy = ({ sent }: { readonly sent: ConversationWhole['replies'][number] | undefined }) =>
  sent?.approval?.how === 'approved' ? (
    <>
      <p class="sm mute">{sending.value('approval.by', { name: staffName(sent.approval.by) })}</p>
      {sent.approval.written !== null && (
        <details class="sm earlier">
          <summary>{sending.value('approval.written')}</summary>
          <p dir="auto">{sent.approval.written}</p>
        </details>
      )}
    </>
  ) : null;
