import { type Idea, IdeaState } from '../../../shared/contract/ideas.ts';
import { fieldWords } from '../../../shared/words/field-words.ts';
import { siteWords } from '../../../shared/words/site-words.ts';
import { speak } from '../../../shared/words/speak.ts';
import type { BoardView } from '../board-view.ts';
import type { Site } from '../site.ts';
import { AnswerForm, readsLine } from './answer-form.tsx';
import { IdeaRow } from './idea-row.tsx';
import { Layout } from './layout.tsx';
import { marked } from './marked.tsx';

const pageSize = 25;

const orders: Readonly<Record<BoardView['sort'], (a: Idea, b: Idea) => number>> = {
  votes: (a, b) => b.votes - a.votes || b.createdAt.localeCompare(a.createdAt),
  new: (a, b) => b.createdAt.localeCompare(a.createdAt),
  moved: (a, b) => b.movedAt.localeCompare(a.movedAt),
};
const plain = (text: string) => text.normalize('NFKC').toLocaleLowerCase();

/** The ideas that a view of the board holds, in its order. Merged ideas are told by the one that they went into. */
export const boardOf = (ideas: readonly Idea[], { state, topic, sort, search }: BoardView): Idea[] => {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return ideas
    .filter((idea) => idea.mergedInto === null)
    .filter((idea) => state === '' || idea.state === state)
    .filter((idea) => topic === '' || idea.topics.includes(topic))
    .filter((idea) => words.every((word) => plain(`${idea.title} ${idea.text}`).includes(word)))
    .sort(orders[sort]);
};

const Pick = ({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: ReadonlyArray<readonly [string, string]>;
}) => (
  <select class="pick" name={name} aria-label={label}>
    {options.map(([key, words]) => (
      <option key={key} value={key} selected={key === value}>
        {words}
      </option>
    ))}
  </select>
);

const Filters = ({ site, view }: { readonly site: Site; readonly view: BoardView }) => {
  const { say, language, settings } = site;
  const field = speak(fieldWords, language);
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
            ...IdeaState.options.map((state) => [state, field(`idea.${state}`).toLocaleLowerCase(language)] as const),
          ]}
        />
        {settings.topics.length > 0 && (
          <>
            <span>{say('board.about')}</span>
            <Pick
              name="topic"
              label={say('board.topic')}
              value={view.topic}
              options={[['', say('board.anyTopic')], ...settings.topics.map(({ id, words }) => [id, words[language]] as const)]}
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
      </form>
    </search>
  );
};

const Rows = ({
  site,
  found,
  view,
  all,
}: {
  readonly site: Site;
  readonly found: readonly Idea[];
  readonly view: BoardView;
  readonly all: number;
}) => {
  const shown = found.slice((view.page - 1) * pageSize, view.page * pageSize);
  if (shown.length === 0)
    return (
      <div class="said">
        <b>{site.say(all === 0 ? 'board.none' : 'board.empty')}</b>
        {all > 0 && <p>{site.say('board.emptyWhy')}</p>}
      </div>
    );
  return (
    <>
      {shown.map((idea) => (
        <IdeaRow key={idea.id} site={site} idea={idea} />
      ))}
      {found.length > view.page * pageSize && (
        <p class="pages">
          <a class="btn" href={`/ideas?${new URLSearchParams({ ...site.query, page: String(view.page + 1) })}`}>
            {site.say('board.more')}
          </a>
        </p>
      )}
    </>
  );
};

/** The board: every idea with its votes and stage, and a place to tell ours. */
export const BoardPage = ({ site, ideas, view }: { readonly site: Site; readonly ideas: readonly Idea[]; readonly view: BoardView }) => {
  const standing = ideas.filter(({ mergedInto }) => mergedInto === null);
  return (
    <Layout site={site} title={site.say('board.title')} place="ideas">
      <div class="wrap">
        <div class="boardhead">
          <h1>{site.say('board.title')}</h1>
          <p>{marked(siteWords, site.language, 'board.lead', { n: standing.length }, '/asked')}</p>
        </div>
        <div class="board">
          <section aria-label={site.say('nav.ideas')}>
            <h2 class="only-sr">{site.say('nav.ideas')}</h2>
            <Filters site={site} view={view} />
            <Rows site={site} found={boardOf(ideas, view)} view={view} all={standing.length} />
          </section>
          {site.ideaForm && (
            <aside class="tell" aria-label={site.say('tell.title')}>
              <h2>{site.say('tell.title')}</h2>
              <AnswerForm site={site} form={site.ideaForm} look="aside" label={site.say('tell.label')} />
              <p class="sm mute">{readsLine(site)}</p>
            </aside>
          )}
        </div>
      </div>
    </Layout>
  );
};
