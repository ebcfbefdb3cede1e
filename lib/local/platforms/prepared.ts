import * as z from 'zod';
import type { Outgoing, OutgoingAnswer } from '../functions.ts';

/**
 * What a platform is to answer in place of its usual good news, the next `times` that it is asked at this address, whatever is asked
 * behind the `?`. A body that is not text goes out as JSON.
 */
export const Prepared = z.object({
  url: z.url({ protocol: /^https?$/ }),
  status: z.number().int().min(200).max(599).default(200),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.unknown().default({}),
  times: z.number().int().min(1).max(10_000).default(1),
});
export type Prepared = z.infer<typeof Prepared>;

const addressOf = (url: string): string => {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
};

/** Answers that somebody prepared, the first first, and how often each address was asked. Neither outlives a stop. */
export const openPrepared = () => {
  const waiting: Prepared[] = [];
  const asked = new Map<string, number>();
  return {
    add: (one: Prepared): void => void waiting.push({ ...one, url: addressOf(one.url) }),
    /** Counts a request, and answers it where an answer was prepared. */
    take: ({ method, url }: Pick<Outgoing, 'method' | 'url'>): OutgoingAnswer | undefined => {
      const address = addressOf(url);
      const named = `${method} ${address}`;
      asked.set(named, (asked.get(named) ?? 0) + 1);
      const place = waiting.findIndex((one) => one.url === address);
      const [one] = place < 0 ? [] : waiting.splice(place, 1);
      if (!one) return undefined;
      const { status, headers, body, times } = one;
      if (times > 1) waiting.splice(place, 0, { ...one, times: times - 1 });
      if (typeof body === 'string') return { status, headers, body };
      return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
    },
    told: () => ({ waiting: [...waiting], asked: Object.fromEntries(asked) }),
  };
};
export type PreparedAnswers = ReturnType<typeof openPrepared>;
