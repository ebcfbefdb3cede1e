import type { ChannelState } from '../../../../shared/contract/channel-state.ts';
import { channelProblem, checkWords } from '../../../../shared/words/channel-words.ts';
import { channelling, language } from '../state.ts';

const marks = { good: '✓', bad: '!', unknown: '?' } as const;

/** What a check found: each thing with a mark, a word, and what to do. */
export const CheckFound = ({ state }: { readonly state: ChannelState }) => (
  <ul class="found">
    {state.checks.map(({ what, state: is, code }) => (
      <li key={what} data-state={is}>
        <b aria-hidden="true">{marks[is]}</b>
        <span>
          {checkWords[what][language.value]}: {code ? channelProblem(language.value, code) : checkWords.good[language.value]}
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
