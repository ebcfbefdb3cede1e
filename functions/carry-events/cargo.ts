import * as z from 'zod';
import { Conversation } from '../../shared/contract/conversations.ts';
import { type Alarm, type DirtyMark, Fact } from '../../shared/contract/events.ts';
import { FigureRow, Rollup } from '../../shared/contract/figures.ts';
import { shards } from '../../shared/contract/keys.ts';
import { shardOf } from '../../shared/kernel/ids.ts';
import { dayOf, secondsBetween } from '../../shared/kernel/instant.ts';
import { Instant } from '../../shared/kernel/instant-schema.ts';

/** One change of one item, as the table's stream tells it. */
export interface Change {
  readonly sequence: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

/** What a change sends out, and where to. */
export type Cargo =
  | { readonly to: 'bus'; readonly fact: Fact }
  | { readonly to: 'alarms'; readonly alarm: z.infer<typeof Alarm> }
  | { readonly to: 'schedule'; readonly minute: string }
  | { readonly to: 'recounts'; readonly mark: DirtyMark }
  | { readonly to: 'rollups'; readonly mark: DirtyMark };

/** A deadline nearer than this goes to the queue at once, which can hold a message for 15 minutes; a later one to a schedule. */
const nearSeconds = 14 * 60;

const Facts = z.object({ facts: z.array(Fact).default([]) });
const Due = z.object({ type: z.literal('due'), conversation: z.string(), minute: z.string(), at: Instant });
const Head = z.object({ type: z.literal('conversation'), conversation: Conversation.pick({ id: true, channel: true, openedAt: true }) });
const Row = z.object({ type: z.literal('figure-row'), row: FigureRow.pick({ conversation: true, day: true, channel: true }) });
const Part = z.object({ type: z.literal('rollup-part'), rollup: Rollup.pick({ day: true, channel: true }) });
/** What changes how many want an idea: a vote, or that another idea was merged into it. */
const Vote = z.object({ pk: z.string().startsWith('IDEA#'), sk: z.string().regex(/^(VOTE|MERGED)#/) });

const factsOf = (item: Change['after']): Fact[] => (item ? Facts.parse(item).facts : []);

/** Facts of this very write: those that the image before did not have. */
const news = ({ before, after }: Change): Cargo[] => {
  const told = new Set(factsOf(before).map(({ id }) => id));
  return factsOf(after)
    .filter(({ id }) => !told.has(id))
    .map((fact) => ({ to: 'bus', fact }));
};

const deadlines = ({ after }: Change, now: Instant): Cargo[] => {
  const due = Due.safeParse(after);
  if (!due.success) return [];
  const { conversation, at, minute } = due.data;
  return [secondsBetween(now, at) < nearSeconds ? { to: 'alarms', alarm: { conversation, at } } : { to: 'schedule', minute }];
};

/** The row of a conversation is written anew; where it opened on another day than was known, it leaves that day. */
const figures = ({ before, after }: Change): Cargo[] => {
  const [was, is] = [Head.safeParse(before).data?.conversation, Head.safeParse(after).data?.conversation];
  const id = is?.id ?? was?.id;
  if (id === undefined) return [];
  const left = was && { day: dayOf(was.openedAt), channel: was.channel };
  const moved = left && (is === undefined || left.day !== dayOf(is.openedAt) || left.channel !== is.channel);
  return [{ to: 'recounts', mark: { what: 'figures', conversation: id, ...(moved && { left }) } }];
};

const dirty = ({ before, after }: Change): Cargo[] =>
  [before, after].flatMap((item): Cargo[] => {
    const vote = Vote.safeParse(item);
    if (vote.success) return [{ to: 'recounts', mark: { what: 'idea', idea: vote.data.pk.slice('IDEA#'.length) } }];
    const row = Row.safeParse(item).data?.row;
    if (row) {
      const { day, channel, conversation } = row;
      return [{ to: 'rollups', mark: { what: 'rollup', day, channel, shard: shardOf(conversation, shards.figures) } }];
    }
    const rollup = Part.safeParse(item).data?.rollup;
    return rollup ? [{ to: 'rollups', mark: { what: 'rollup', ...rollup, shard: null } }] : [];
  });

/** Everything that a change sends out. Throws when its facts are not facts. */
export const cargoOf = (change: Change, now: Instant): Cargo[] => [
  ...news(change),
  ...deadlines(change, now),
  ...figures(change),
  ...dirty(change),
];
