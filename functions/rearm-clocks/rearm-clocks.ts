import type { Moved } from '../../shared/conversations/rearm-clocks.ts';

export interface RearmPorts {
  /** Moves the clocks of one page of open conversations. */
  readonly page: (next?: string) => Promise<{ readonly moved: readonly Moved[]; readonly next: string | null }>;
  /** Asks to go on from a page in another run. */
  readonly goOn: (next: string) => Promise<void>;
  /** Milliseconds that are left of this run. */
  readonly left: () => number;
}

/** A page takes less than this, in milliseconds. */
const enough = 20_000;

/**
 * A promise or calendar was edited: moves the clocks of every open conversation, page by page, and hands what is left to the
 * next run. Beginning again is harmless. Tells how many it moved in this run.
 */
export const rearmAll =
  ({ page, goOn, left }: RearmPorts) =>
  async (from?: string): Promise<{ moved: number; done: boolean }> => {
    let [next, moved]: [string | undefined, number] = [from, 0];
    do {
      const answer = await page(next);
      moved += answer.moved.length;
      next = answer.next ?? undefined;
      if (next && left() < enough) {
        await goOn(next);
        return { moved, done: false };
      }
    } while (next);
    return { moved, done: true };
  };
