import { Idea, type VoteFlag } from '../../shared/contract/ideas.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';

const at = instantFrom('2026-10-02T08:00:00Z');

/** An idea that staff joined into the docks, with an author who said it elsewhere. */
export const joined = Idea.parse({
  id: 'idea_joined',
  title: 'Показувати вільні місця',
  text: 'Показуйте, де є вільне місце.',
  language: 'uk',
  topics: ['docks'],
  state: 'merged',
  authors: [{ person: 'per_halyna', name: 'Галина Гнатюк', consent: false, language: 'uk' }],
  origin: null,
  mergedInto: 'idea_docks',
  createdAt: at,
  movedAt: at,
  moves: [{ id: 'mov_joined', to: 'merged', reason: 'Show free docks', at, by: 'marta' }],
  version: 1,
});

/** Votes that look odd, some of them set aside. */
export const oddVotes: VoteFlag[] = [
  {
    id: 'flg_1',
    rule: 'network',
    shared: null,
    votes: 14,
    setAside: 0,
    from: at,
    to: instantFrom('2026-10-02T08:00:40Z'),
    because: '14 votes',
  },
  { id: 'flg_2', rule: 'mailbox', shared: 'ann@example.org', votes: 3, setAside: 3, from: at, to: at, because: '3 votes' },
];
