import type { ChannelState } from '../../../../shared/contract/channel-state.ts';
import type { Instant } from '../../../../shared/kernel/instant.ts';
import { agoWords } from '../../../../shared/words/ago-words.ts';
import { channelProblem, checkWords } from '../../../../shared/words/channel-words.ts';
import { language, now } from '../state.ts';
import { channelling } from '../voices/channels.ts';

const marks = { good: '✓', bad: '!', unknown: '?' } as const;

const goodAt = (at: Instant | undefined): string =>
  at ? channelling.value('wasGood', { ago: agoWords(language.value, at, now.value) }) : checkWords.good[language.value];

/** What a check found: each thing with a mark, a word, and what to do. */
export const CheckFound = ({ state }: { readonly state: ChannelState }) => (
  <ul class="found">
    {state.checks.map(({ what, state: is, code, at }) => (
      <li key={what} data-state={is}>
        <b aria-hidden="true">{marks[is]}</b>
        <span>
          {checkWords[what][language.value]}: {code ? channelProblem(language.value, code) : goodAt(at)}
        </span>
      </li>
    ))}
    {state.account && (
      <li>
        <b aria-hidden="true">·</b>
        <span>{channelling.value('account', { account: state.account })}</span>
      </li>
    )}
  </ul>
);
