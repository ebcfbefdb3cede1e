import type { Instant } from '../kernel/instant.ts';
import type { ConversationPorts } from './ports.ts';
import { refoldConversation } from './refold.ts';

/** A conversation whose next look moved because a calendar or a policy was edited. */
export interface Moved {
  readonly conversation: string;
  readonly before: Instant | null;
  readonly after: Instant | null;
}

/**
 * After a calendar or policy was saved: folds a page of open conversations by the settings in force, so that deadlines that
 * became earlier are filed too, and tells which moved. Call again with `next` until it is null; the same page twice is harmless.
 */
export const rearmClocks =
  (ports: ConversationPorts) =>
  async (next?: string): Promise<{ moved: readonly Moved[]; next: string | null }> => {
    const page = await ports.shelf.list({ next, limit: 100 });
    const open = page.items.filter(({ state }) => state !== 'resolved' && state !== 'withdrawn');
    const moved: Moved[] = [];
    for (const { id, nextDue: before } of open) {
      const head = await refoldConversation(ports)(id);
      for (const part of head?.parts ?? []) await refoldConversation(ports)(part.id);
      if (head && head.nextDue !== before) moved.push({ conversation: id, before, after: head.nextDue });
    }
    return { moved, next: open.length === page.items.length ? page.next : null };
  };
