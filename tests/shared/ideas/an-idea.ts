import { Idea } from '../../../shared/contract/ideas.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';

/** An idea with one topic, changed as given. */
export const anIdea = (given: Partial<Idea> = {}): Idea => ({
  ...Idea.parse({
    id: 'idea_1',
    title: 'Show free docks',
    text: 'I wish the map showed free docks.',
    topics: ['stations'],
    state: 'new',
    authors: [],
    origin: null,
    createdAt: instantFrom('2026-11-02T08:00:00Z'),
    movedAt: instantFrom('2026-11-02T08:00:00Z'),
    moves: [],
  }),
  ...given,
});
