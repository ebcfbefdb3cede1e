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
