import { useSignal } from '@preact/signals';
import type { IdeaRule } from '../../../../shared/contract/form-settings.ts';
import { judge } from '../../../../shared/ideas/judging.ts';
import { titleOf } from '../../../../shared/ideas/titles.ts';
import { tidyRule } from '../collecting-draft.ts';
import { asIfSaid, type Trial } from '../rule-trial.ts';
import { now } from '../state.ts';
import { collecting } from '../voices/collecting.ts';
import { Pick } from './pick.tsx';
import { spokenChannels } from './spoken-channels.ts';

interface Props {
  /** All rules as they are drafted. */
  readonly rules: readonly IdeaRule[];
}

const Verdict = ({ rules, trial }: Props & { readonly trial: Trial }) => {
  const say = collecting.value;
  const { becomes, because, words } = judge(asIfSaid(trial, now.peek()), { ideaRules: rules.map(tidyRule) });
  if (becomes === 'nothing')
    return (
      <>
        <p class="strong">{say('try.nothing')}</p>
        <p class="sm q">{say(`try.${because}`)}</p>
      </>
    );
  const why = because.map((one) => (one === 'thread' ? say('try.thread') : say('try.quoted', { words: one }))).join(', ');
  return (
    <>
      <p class="strong">{becomes === 'idea' ? say('try.idea', { title: titleOf(words) }) : say('try.proposal')}</p>
      <p class="sm q">{say('try.because', { why })}</p>
      {trial.place === 'private' && <p class="sm q">{say('try.privately')}</p>}
    </>
  );
};

/** Words that somebody might say, and what the rules as they are drafted would make of them. Nothing leaves the page. */
export const RuleTrial = ({ rules }: Props) => {
  const say = collecting.value;
  const text = useSignal('');
  const chosen = useSignal('');
  const place = useSignal('public');
  const channels = spokenChannels();
  const channel = channels.find(({ id }) => id === chosen.value) ?? channels[0];
  const threads = rules.flatMap((rule) => tidyRule(rule).threads).filter((one) => one.channel === channel?.id && one.thread !== '');
  const thread = threads.find((one) => `in ${one.thread}` === place.value);
  const stands = thread ? { thread: thread.thread } : place.value === 'private' ? 'private' : 'public';
  return (
    <section class="stack rule-trial" aria-label={say('try.title')}>
      <h3>{say('try.title')}</h3>
      <p class="sm q">{say('try.lead')}</p>
      <label class="stack">
        <span>{say('try.words')}</span>
        <textarea class="field tall" value={text.value} onInput={(event) => (text.value = event.currentTarget.value)} />
      </label>
      {channel && (
        <p class="bar flat">
          <Pick
            label={say('try.channel')}
            value={channel.id}
            options={channels.map(({ id, name }) => [id, name] as const)}
            onPick={(id) => (chosen.value = id)}
          />
          <Pick
            label={say('try.place')}
            value={typeof stands === 'string' ? stands : place.value}
            options={[
              ['public', say('try.public')],
              ['private', say('try.private')],
              ...threads.map((one) => [`in ${one.thread}`, say('try.under', { thread: one.thread })] as const),
            ]}
            onPick={(picked) => (place.value = picked)}
          />
        </p>
      )}
      <div role="status" class="verdict">
        {channel && text.value.trim() !== '' && <Verdict rules={rules} trial={{ text: text.value, channel, place: stands }} />}
      </div>
    </section>
  );
};
