import type { Act, Interaction } from '../contract/acts.ts';
import type { Platform } from '../contract/settings.ts';
import { derivedId } from '../kernel/ids.ts';
import { isInteraction } from './thread.ts';

/** Where things stand whose edits and deletions do not say so: the thread of an interaction by its id. */
export interface PlaceShelf {
  threadOf(interaction: string): Promise<string | undefined>;
  note(interaction: string, thread: string): Promise<void>;
}

export interface PlacePorts {
  readonly places: PlaceShelf;
  readonly shelf: {
    read(conversation: string): Promise<{ readonly acts: readonly Act[] }>;
    putAct(act: Act): Promise<boolean>;
  };
}

/** Platforms whose deletions or edits name a thing alone, and not what it answered. */
const placeless: ReadonlySet<Platform> = new Set([
  'threads',
  'x',
  'slack',
  'discord',
  'vk',
  'linkedin',
  'reddit',
  'bluesky',
  'mastodon',
  'tiktok',
  'standard-webhooks',
]);

const into = (act: Interaction, thread: string): Interaction => ({
  ...act,
  thread,
  conversation: derivedId('conv', act.platform, act.account, thread),
});

/** What came before its thing was known waits in a conversation of its own. */
const earlyFor = async (act: Interaction, { shelf }: PlacePorts): Promise<Interaction[]> => {
  const { acts } = await shelf.read(into(act, act.sourceId).conversation);
  return acts.filter(isInteraction).filter(({ id, verb }) => id === act.id && verb !== 'create');
};

/**
 * Puts edits and deletions that name only a thing into the conversation that the thing is in, whichever comes first: what is said
 * in a thread is noted before what came early is looked for, and what comes early is kept before the note is looked for, so that
 * one of both sees the other. Costs a write and a read for each answer on platforms that need it, and nothing elsewhere.
 */
export const placeActs =
  (ports: PlacePorts) =>
  async (interactions: readonly Interaction[]): Promise<Interaction[]> => {
    const placed: Interaction[] = [];
    for (const act of interactions) {
      placed.push(act);
      if (!placeless.has(act.platform)) continue;
      if (act.verb === 'create') {
        if (act.thread === act.sourceId) continue;
        await ports.places.note(act.id, act.thread);
        placed.push(...(await earlyFor(act, ports)).map((early) => into(early, act.thread)));
      } else {
        const alone = into(act, act.sourceId);
        let thread = await ports.places.threadOf(act.id);
        if (thread === undefined && act.thread === act.sourceId) {
          await ports.shelf.putAct(alone);
          thread = await ports.places.threadOf(act.id);
        }
        if (thread !== undefined && thread !== act.thread) placed.splice(-1, 1, into(act, thread));
      }
    }
    return placed;
  };
