import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import { consoleWords } from '../../../../shared/words/console-words.ts';
import { spanWords } from '../../../../shared/words/span-words.ts';
import { speakMarked } from '../../../../shared/words/speak.ts';
import { field, language, now, say, staffName, told } from '../state.ts';
import { sending } from '../voices/sending.ts';

/** Whether the platform takes an answer to the person's last words no more. */
export const closed = ({ limits }: ConversationWhole): boolean => limits.closesAt !== null && limits.closesAt < now.value;

/** What an answer is bound by, told before anything is written. */
export const Limits = ({ talk, writes }: { readonly talk: ConversationWhole; readonly writes: 'reply' | 'note' }) => {
  const platform = field.value(`platform.${talk.platform}`);
  const { canReply, maxLength, lengthIn, closesAt, summoned } = talk.limits;
  if (writes === 'note') return <p class="limits">{say.value('compose.noteWhy')}</p>;
  if (!canReply) return <p class="limits">{say.value('compose.cannot', { platform })}</p>;
  if (closed(talk))
    return <p class="limits">{say.value('compose.closed', { platform, at: told.value.near(closesAt ?? now.value, now.value) })}</p>;
  const unit = say.value(`unit.${lengthIn}`);
  return (
    <p class="limits">
      <span>
        {speakMarked(consoleWords, language.value)('compose.limits', { b: (inside) => <b>{inside}</b> }, { platform, n: maxLength, unit })}
      </span>
      {closesAt && <span>{say.value('compose.window', { at: told.value.near(closesAt, now.value) })}</span>}
      {summoned && <span>{say.value('compose.summoned')}</span>}
      {!talk.limits.removes && <span>{sending.value('final', { platform })}</span>}
    </p>
  );
};

/** Says before anything is written that somebody else reads it first. */
export const ApprovalBefore = ({ by, within }: NonNullable<ConversationWhole['approval']>) => (
  <p class="sm">
    {by.length === 0
      ? sending.value('approval.nobody')
      : sending.value('approval.before', { names: by.map(staffName).join(', '), span: spanWords(language.value, within) })}
  </p>
);
