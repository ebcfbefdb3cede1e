import type { Standing } from '../contract/person-api.ts';
import { type Instant, secondsBetween } from '../kernel/instant.ts';

/** From so many things on somebody is a regular, where these lie so many days apart. */
const regular = { things: 5, days: 30 } as const;

/**
 * How long somebody has been with us, by the record alone. Their conversations, ideas said elsewhere and votes of their own count one each: with a single one they
 * are a newcomer; with five or more, the first and the last of which lie thirty days or more apart, a regular; in between somebody
 * who was here before. Null where there is none.
 */
export const standingOf = (instants: readonly Instant[]): Standing | null => {
  const [first] = instants.toSorted();
  const last = instants.toSorted().at(-1);
  if (!first || !last) return null;
  if (instants.length === 1) return 'newcomer';
  return instants.length >= regular.things && secondsBetween(first, last) >= regular.days * 86_400 ? 'regular' : 'returning';
};
