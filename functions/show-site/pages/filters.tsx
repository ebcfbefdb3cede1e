import { fieldWords } from '../../../shared/words/field-words.ts';
import { speak } from '../../../shared/words/speak.ts';
import { type Board, shownStates } from '../board-of.ts';
import type { BoardView } from '../board-view.ts';
import type { Site } from '../site.ts';

interface PickProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: ReadonlyArray<readonly [string, string]>;
}

const Pick = ({ name, label, value, options }: PickProps) => (
  <select class="pick" name={name} aria-label={label}>
    {options.map(([key, words]) => (
      <option key={key} value={key} selected={key === value}>
        {words}
      </option>
    ))}
  </select>
);

/** What the board shows, as a sentence with choices in it; each choice says how many ideas it would leave. */
export const Filters = ({ site, view, board }: { readonly site: Site; readonly view: BoardView; readonly board: Board }) => {
  const { say, language, settings } = site;
  const field = speak(fieldWords, language);
  const counted = (words: string, n: number | undefined) => `${words} (${n ?? 0})`;
  return (
    <search>
      <form class="lead-row" method="get" action="/ideas">
        <span>{say('board.show')}</span>
        <Pick
          name="state"
          label={say('board.state')}
          value={view.state}
          options={[
            ['', say('board.any')],
            ...shownStates.map(
              (state) => [state, counted(field(`idea.${state}`).toLocaleLowerCase(language), board.byState.get(state))] as const,
            ),
          ]}
        />
        {settings.topics.length > 0 && (
          <>
            <span>{say('board.about')}</span>
            <Pick
              name="topic"
              label={say('board.topic')}
              value={view.topic}
              options={[
                ['', say('board.anyTopic')],
                ...settings.topics.map(({ id, words }) => [id, counted(words[language], board.byTopic.get(id))] as const),
              ]}
            />
          </>
        )}
        <span>{say('board.sorted')}</span>
        <Pick
          name="sort"
          label={say('board.sort')}
          value={view.sort}
          options={[
            ['votes', say('board.votes')],
            ['new', say('board.new')],
            ['moved', say('board.moved')],
          ]}
        />
        <span class="seek">
          <input
            class="field"
            type="search"
            name="q"
            value={view.search}
            aria-label={say('board.search')}
            placeholder={say('board.search')}
            maxlength={100}
          />
          <button class="btn" type="submit">
            {say('board.apply')}
          </button>
        </span>
      </form>
    </search>
  );
};
