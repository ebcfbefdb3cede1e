import { SlowDown } from '../../shared/intake/asking.ts';
import { openChannel } from '../../shared/intake/channel-access.ts';
import { problemFound } from '../../shared/intake/channel-trouble.ts';
import { askedAs } from '../../shared/intake/platform.ts';
import { addSeconds, type Instant } from '../../shared/kernel/instant.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { TendChannelsPorts } from './ports.ts';

/** So many pages are asked for in one go; what is left comes with the next. */
const mostPages = 10;
const longestPauseMinutes = 60;

/** When to ask again after so many failures in a row: twice as late each time, at most an hour. */
export const askAgainAt = (now: Instant, everyMinutes: number, failures: number): Instant =>
  addSeconds(now, 60 * Math.min(Math.max(everyMinutes, longestPauseMinutes), everyMinutes * 2 ** Math.min(failures, 10)));

/** The stable code of why a platform did not answer, or could not be asked; anything else is a fault of ours and is thrown on. */
export const problemWith = (error: unknown): string => {
  if (error instanceof SlowDown) return 'platform.429';
  if (error instanceof Refusal) return error.code;
  // an answer of another shape than its page says
  if (error instanceof Error && error.name === 'ZodError') return 'platform.unreadable';
  throw error;
};

/**
 * Asks a platform that does not call us for what is new, page by page. Bodies are kept before the cursor moves on: after a crash
 * the same things come again, and are known. Only one asks at a time.
 */
export const pollChannel =
  ({ adapters, settings, secrets, channels, keep, ask, askToTend, now }: TendChannelsPorts) =>
  async (id: string): Promise<void> => {
    const open = await openChannel(await settings(), { adapters, secrets }, id);
    const fetching = open?.adapter.fetching;
    if (!open || !fetching?.poll || !fetching.everyMinutes) return;
    const { channel, access } = open;
    const state = await channels.read(id);
    const began = now();
    if (state.askAt !== null && state.askAt > began) return;
    if (!(await channels.claimAsking(id, state.askAt, askAgainAt(began, fetching.everyMinutes, 0)))) return;
    if (!access) return channels.change(id, { failures: state.failures + 1, ...problemFound(state, 'channel.no-token', began) });
    let cursor = state.cursor;
    try {
      for (let page = 0, more = true; more; page += 1) {
        if (page === mostPages) {
          await channels.change(id, { askAt: began });
          return askToTend([{ do: 'poll', channel: id }], 1);
        }
        const fetched = await fetching.poll(cursor, access, ask, now());
        const about = {
          platform: channel.platform,
          connection: channel.connection,
          receivedAt: now(),
          headers: { [askedAs]: access.account },
        };
        for (const body of fetched.bodies) await keep(about, body);
        // what keeps tending from its work is not over because asking went well
        const well = state.failures > 0 ? { failures: 0, ...problemFound(state, null, began) } : {};
        if (fetched.cursor !== cursor || state.failures > 0) await channels.change(id, { cursor: fetched.cursor, ...well });
        ({ cursor, more } = fetched);
      }
    } catch (error) {
      const failures = state.failures + 1;
      const problem = problemWith(error);
      const askAt = error instanceof SlowDown ? addSeconds(now(), error.seconds) : askAgainAt(now(), fetching.everyMinutes, failures);
      await channels.change(id, { failures, askAt, ...problemFound(state, problem, now()) });
    }
  };
