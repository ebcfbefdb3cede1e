import { useSignal } from '@preact/signals';
import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import { reply as send } from '../deeds.ts';
import { whyFailed } from '../fetched.ts';
import { field, handing, now, say, staffName, told } from '../state.ts';
import { sending } from '../voices/sending.ts';
import { Approval } from './approval.tsx';
import { Pictures } from './pictures.tsx';

/** Why a reply was not sent, with what to do about it. */
const whyNotSent = (problem: string, platform: string): string => {
  if (problem === 'reply.picture-gone') return sending.value('pictures.gone');
  if (problem === 'reply.pictures-refused') return sending.value('pictures.refused', { platform });
  const word = ['channel.no-token', 'platform.401'].includes(problem)
    ? 'notSent.token'
    : ['channel.cannot-reply', 'reply.window-closed'].includes(problem)
      ? 'notSent.window'
      : /^platform\.(429|5\d\d|no-answer)$/.test(problem)
        ? 'notSent.busy'
        : 'notSent.refused';
  return handing.value(word, { platform, code: problem.replace('platform.', '') });
};

interface PendingProps {
  readonly reply: ConversationWhole['replies'][number];
  readonly talk: ConversationWhole;
  readonly changed?: (() => void) | undefined;
}

/** A reply that is on its way, or that did not arrive: pressed again, it is one more reply, once. */
export const Pending = ({ reply, talk, changed }: PendingProps) => {
  const problem = useSignal<string | null>(null);
  const platform = field.value(`platform.${talk.platform}`);
  const failed = reply.state === 'failed';
  const state = failed
    ? whyNotSent(reply.problem ?? '', platform)
    : reply.state === 'unknown'
      ? say.value('talk.unknown', { platform })
      : reply.state === 'awaiting_approval'
        ? sending.value('approval.waits', { names: reply.approvers.map(staffName).join(', ') || '–' })
        : reply.state === 'returned'
          ? ''
          : reply.undoneAt
            ? sending.value('undoing')
            : say.value('talk.queued');
  const again = async () => {
    try {
      await send(talk.id, reply.text, `again.${reply.id}`, reply.pictures);
      problem.value = null;
      changed?.();
    } catch (error) {
      problem.value = whyFailed(error);
    }
  };
  return (
    <article class="msg out pending">
      <header>
        <b>{staffName(reply.by)}</b>
        <time dateTime={reply.requestedAt}>{told.value.near(reply.requestedAt, now.value)}</time>
        <span class={failed || reply.state === 'unknown' ? 'flag late' : undefined}>{state}</span>
      </header>
      <p class="body" dir="auto">
        {reply.text}
      </p>
      <Pictures conversation={talk.id} pictures={reply.pictures ?? []} />
      {changed && <Approval reply={reply} talk={talk} changed={changed} />}
      {failed && changed && (
        <button class="say-now" type="button" onClick={() => void again()}>
          {handing.value('again')}
        </button>
      )}
      {problem.value && (
        <p class="err sm" role="alert">
          {problem.value}
        </p>
      )}
    </article>
  );
};
