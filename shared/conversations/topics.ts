import type { StaffAct } from '../contract/acts.ts';
import type { Ask } from './marks.ts';

/** Up to three topics, and whether staff said that it is these. */
export interface Topics {
  readonly topics: readonly string[];
  readonly topicsSaid: boolean;
}
const most = 3;
const none: Topics = { topics: [], topicsSaid: false };

/**
 * The topics of what was asked: the first three that rules found, in the order of the asking. What staff said last stands in their
 * place, none at all included, and whatever is asked before or after it in the same episode changes nothing any more. Acts come
 * in their order; `before` is what those before these led to.
 */
export const topicsAfter = (asks: readonly Ask[], acts: readonly StaffAct[], before: Topics = none): Topics => {
  const said = acts.findLast((act) => act.type === 'topics');
  if (said?.type === 'topics') return { topics: [...new Set(said.topics)].slice(0, most), topicsSaid: true };
  if (before.topicsSaid) return before;
  const found = asks.flatMap(({ entry }) => entry.topics);
  return { topics: [...new Set([...before.topics, ...found])].slice(0, most), topicsSaid: false };
};
