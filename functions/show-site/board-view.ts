import * as z from 'zod';
import { IdeaState } from '../../shared/contract/ideas.ts';

/** What the address of the board asks for; anything it cannot read counts as not asked. */
const Asked = z.object({
  state: IdeaState.or(z.literal('')).catch(''),
  topic: z.string().max(64).catch(''),
  sort: z.enum(['votes', 'new', 'moved']).catch('votes'),
  q: z.string().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export interface BoardView {
  readonly state: IdeaState | '';
  readonly topic: string;
  readonly sort: 'votes' | 'new' | 'moved';
  readonly search: string;
  readonly page: number;
}

export const boardViewOf = (query: Readonly<Record<string, string>>): BoardView => {
  const { q, ...view } = Asked.parse(query);
  return { ...view, search: q };
};

/** The address of a view; what is as it opens is left out. */
export const boardPath = ({ state, topic, sort, search, page }: BoardView): string => {
  const asked = { state, topic, sort: sort === 'votes' ? '' : sort, q: search, page: page === 1 ? '' : String(page) };
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  return query.size > 0 ? `/ideas?${query}` : '/ideas';
};
