import { useSignal } from '@preact/signals';
import type { NoticeRow as Row } from '../../../../shared/contract/notice-list.ts';
import { secondsBetween } from '../../../../shared/kernel/instant.ts';
import { spanWords } from '../../../../shared/words/span-words.ts';
import { ask } from '../api.ts';
import { whyFailed } from '../fetched.ts';
import { announcement, language, mayI, now, staffName, told } from '../state.ts';
import { alerting } from '../voices/notices.ts';

const kinds = ['warning', 'breach', 'climb', 'reminder', 'revoked', 'troubled', 'asked', 'mentioned', 'assigned'] as const;
const stepOf = (step: string) => kinds.find((kind) => step === kind || step.startsWith(`${kind}-`)) ?? 'other';

/** Who acknowledged it, and after how long. */
const acknowledgedBy = ({ at, acknowledgedAt, acknowledgedBy: by }: Row): string | null => {
  if (!acknowledgedAt || !by) return null;
  const name = by === 'link' ? alerting.value('link') : staffName(by);
  return alerting.value('acknowledged', { name, span: spanWords(language.value, secondsBetween(at, acknowledgedAt) / 60, true) });
};

/** One notice: what it told, where and to whom, what became of it. */
export const NoticeRow = ({ row }: { readonly row: Row }) => {
  const { id, conversation, channel, person, state, step, at, again } = row;
  const say = alerting.value;
  const said = useSignal<string | null>(null);
  const problem = useSignal<string | null>(null);
  const what = say(`step.${stepOf(step)}`);
  const press = async () => {
    problem.value = null;
    try {
      await ask('POST', `/conversations/${encodeURIComponent(conversation)}/notices/${encodeURIComponent(id)}/again`, {});
      said.value = say('asked');
      announcement.value = say('asked');
    } catch (error) {
      problem.value = whyFailed(error);
    }
  };
  const by = acknowledgedBy(row);
  return (
    <li class="audit-row">
      <p>
        <time class="sm q" dateTime={at}>
          {told.value.near(at, now.value)}
        </time>{' '}
        {conversation.startsWith('conv_') ? <a href={`/console/conversations/${encodeURIComponent(conversation)}`}>{what}</a> : what}
      </p>
      <p class="gap sm">
        <b class={state === 'failed' ? 'late' : undefined}>{say(`state.${state}`)}</b>
        <span class="q">{[channel, person && staffName(person)].filter(Boolean).join(', ')}</span>
        {by && <span class="sm q">{by}</span>}
        {again && mayI('testNotices') && !said.value && (
          <button class="btn sm" type="button" aria-label={say('againOf', { what: `${what}, ${channel}` })} onClick={() => void press()}>
            {say('again')}
          </button>
        )}
        {said.value && <span class="sm">{said.value}</span>}
      </p>
      {problem.value && (
        <p class="err" role="alert">
          {problem.value}
        </p>
      )}
    </li>
  );
};
