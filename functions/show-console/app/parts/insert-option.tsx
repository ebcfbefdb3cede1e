import type { Language } from '../../../../shared/contract/settings.ts';
import type { Insert } from '../../../../shared/knowledge/inserts.ts';
import { saidIn } from '../../../../shared/knowledge/said-in.ts';
import { language as shownIn } from '../state.ts';
import { replyDesk } from '../voices/reply-desk.ts';

interface OptionProps {
  readonly id: string;
  readonly insert: Insert;
  /** The language of the reply. */
  readonly language: Language;
  readonly fits: boolean;
  readonly selected: boolean;
  readonly look: () => void;
  readonly choose: () => void;
}

/** One of what can be inserted: a press shows it, a second one inserts it, as does a double press. */
export const InsertOption = ({ id, insert, language, fits, selected, look, choose }: OptionProps) => {
  const say = replyDesk.value;
  const name = saidIn(insert.name, shownIn.value);
  const spoken = saidIn(insert.words, language).language;
  const other = spoken === language ? null : say(spoken === 'uk' ? 'otherLanguageUk' : 'otherLanguage');
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the search line keeps the focus and names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are taken by the search line
    <div id={id} role="option" aria-selected={selected} class="insert-option" onClick={selected ? choose : look}>
      <b lang={name.language}>{name.text}</b>
      <small>{[say(`kind.${insert.kind}`), fits && say('fits'), other].filter(Boolean).join(' · ')}</small>
    </div>
  );
};
