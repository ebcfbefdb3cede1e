import type { Clock } from '../contract/conversations.ts';
import type { Metric, Settings } from '../contract/settings.ts';
import { type Instant, secondsBetween } from '../kernel/instant.ts';
import { foldMember, readFamily } from './family.ts';
import type { ConversationPorts } from './ports.ts';

/** A deadline that an edit would move: by so many minutes by the wall, later ones positive. Null where there is none. */
export interface WouldMove {
  readonly conversation: string;
  readonly metric: Metric;
  readonly before: Instant | null;
  readonly after: Instant | null;
  readonly minutes: number | null;
}

const isOpen = ({ settledAt }: Clock): boolean => settledAt === null;

/**
 * What would move if other settings were in force: a page of open conversations folded by both, nothing written. Call again
 * with `next` until it is null.
 */
export const previewEdit =
  ({ shelf, settings }: Pick<ConversationPorts, 'shelf' | 'settings'>) =>
  async (edited: Settings, next?: string): Promise<{ moved: readonly WouldMove[]; examined: number; next: string | null }> => {
    const inForce = await settings();
    const page = await shelf.list({ next, limit: 100 });
    const open = page.items.filter(({ state }) => state !== 'resolved' && state !== 'withdrawn');
    const moved: WouldMove[] = [];
    for (const id of open.flatMap((head) => [head.id, ...(head.parts ?? []).map((part) => part.id)])) {
      const family = await readFamily(shelf, id, await shelf.read(id));
      const clocksBy = (given: Settings) => foldMember(family, given, id)?.head.clocks.filter(isOpen) ?? [];
      const [was, is] = [clocksBy(inForce), clocksBy(edited)];
      const names = [...new Set([...was, ...is].map(({ metric, cycle }) => `${metric} ${cycle}`))];
      for (const name of names) {
        const same = ({ metric, cycle }: Clock) => `${metric} ${cycle}` === name;
        const [old, fresh] = [was.find(same), is.find(same)];
        const metric = (old ?? fresh)?.metric;
        const [before, after] = [old?.dueAt ?? null, fresh?.dueAt ?? null];
        if (!metric || before === after) continue;
        moved.push({ conversation: id, metric, before, after, minutes: before && after ? secondsBetween(before, after) / 60 : null });
      }
    }
    return { moved, examined: open.length, next: open.length === page.items.length ? page.next : null };
  };
