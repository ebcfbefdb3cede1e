import type { Idea } from '../../../shared/contract/ideas.ts';
import { siteWords } from '../../../shared/words/site-words.ts';
import { type Board, boardOf } from '../board-of.ts';
import { type BoardView, boardPath } from '../board-view.ts';
import type { Site } from '../site.ts';
import { AnswerForm, readsLine } from './answer-form.tsx';
import { Filters } from './filters.tsx';
import { IdeaRow } from './idea-row.tsx';
import { Layout } from './layout.tsx';
import { marked } from './marked.tsx';

interface BoardProps {
  readonly site: Site;
  readonly view: BoardView;
  readonly board: Board;
}
const asked = ({ state, topic, search }: BoardView): boolean => [state, topic, search.trim()].some((answer) => answer !== '');

/** Nothing to show: nobody has said anything yet, or nothing fits what was asked. */
const Nothing = ({ site, board }: Omit<BoardProps, 'view'>) => (
  <div class="said">
    <b>{site.say(board.all === 0 ? 'board.none' : 'board.empty')}</b>
    {board.all > 0 && (
      <p>
        {site.say('board.emptyWhy')} <a href="/ideas">{site.say('board.clear')}</a>
      </p>
    )}
  </div>
);

const Pages = ({ site, view, board: { page, pages } }: BoardProps) =>
  pages > 1 ? (
    <nav class="pages" aria-label={site.say('board.pages')}>
      {page > 1 && (
        <a class="btn" rel="prev" href={boardPath({ ...view, page: page - 1 })}>
          {site.say('board.back')}
        </a>
      )}
      <span class="q">{site.say('board.page', { page, pages })}</span>
      {page < pages && (
        <a class="btn" rel="next" href={boardPath({ ...view, page: page + 1 })}>
          {site.say('board.more')}
        </a>
      )}
    </nav>
  ) : null;

/** The board: every idea with its votes and stage, and a place to tell ours. */
export const BoardPage = ({ site, ideas, view }: { readonly site: Site; readonly ideas: readonly Idea[]; readonly view: BoardView }) => {
  const board = boardOf(site, ideas, view);
  const feeds = [{ path: '/ideas/feed', title: site.say('board.title') }];
  return (
    <Layout site={site} title={site.say('board.title')} place="ideas" indexed={view.search === ''} feeds={feeds}>
      <div class="wrap">
        <div class="boardhead">
          <h1>{site.say('board.title')}</h1>
          <p>{marked(siteWords, site.language, 'board.lead', { n: board.all }, '/asked')}</p>
        </div>
        <div class="board">
          <section aria-label={site.say('nav.ideas')}>
            <h2 class="only-sr">{site.say('nav.ideas')}</h2>
            <Filters site={site} view={view} board={board} />
            {asked(view) && board.found > 0 && (
              <p class="sm q">
                {site.say('board.found', { n: board.found })} <a href="/ideas">{site.say('board.clear')}</a>
              </p>
            )}
            {board.found === 0 && <Nothing site={site} board={board} />}
            {board.shown.map((idea) => (
              <IdeaRow key={idea.id} site={site} idea={idea} />
            ))}
            <Pages site={site} view={view} board={board} />
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
