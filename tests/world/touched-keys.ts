import * as z from 'zod';
import { Conversation } from '../../shared/contract/conversations.ts';
import { filingMinute, keys, openKeys, personKeys, shards } from '../../shared/contract/keys.ts';
import { shardOf } from '../../shared/kernel/ids.ts';
import { addSeconds } from '../../shared/kernel/instant.ts';
import { Instant } from '../../shared/kernel/instant-schema.ts';
import type { FaultPlan } from './faults.ts';

/** One partition key of the table or of an index that a call touches, and how many items it touches there. */
export interface Touched {
  readonly key: string;
  readonly items: number;
}

const Named = z.union([z.object({ conversation: z.string() }).transform(({ conversation }) => conversation), z.string()]);
const Head = z.object({
  conversation: Conversation.pick({ id: true, assignee: true, team: true, nextDue: true, person: true, openedAt: true }),
});
const Filed = z.tuple([z.string(), Instant, Instant]);
const InShard = z.tuple([z.string(), z.number()]);
const Removed = z.tuple([z.string(), z.array(z.object({ conversation: z.string() }))]);
const Row = z.tuple([z.string(), z.object({ claim: z.string() })]);

const one = (key: string): readonly Touched[] => [{ key, items: 1 }];
const inConversation = (given: readonly unknown[]) => one(keys.head(Named.parse(given[0])).pk);
const inThread = (given: readonly unknown[]) => one(keys.act(Named.parse(given[0]), '').pk);
const inSummary = (given: readonly unknown[]) => one(keys.summary(z.string().parse(given[0])).pk);
const listed = () => one(keys.dueMinute('').pk);

/** What every call on the table touches. What is not named here goes to a queue or a channel. */
const touches: Readonly<Record<string, (given: readonly unknown[]) => readonly Touched[]>> = {
  'shelf.read': inConversation,
  'shelf.readHead': inConversation,
  'shelf.readTold': inConversation,
  'shelf.putAct': inThread,
  'shelf.eraseText': inThread,
  'shelf.claim': inConversation,
  'shelf.revoke': inConversation,
  'shelf.fileDue': (given) => {
    const [conversation, at, now] = Filed.parse(given);
    return [...listed(), ...one(keys.due(filingMinute(at, addSeconds(now, 60)), conversation).pk)];
  },
  'shelf.writeHead': (given) => {
    const { id, assignee, team, nextDue, person, openedAt } = Head.parse(given[0]).conversation;
    const holder = assignee ?? team;
    // the index of persons is written once, when there is no head yet
    const born = given[1] === null ? one(personKeys(person.id, 'TALK', openedAt).personPk) : [];
    return [...one(keys.head(id).pk), ...one(openKeys(id, nextDue).duePk), ...(holder ? one(`HELD#${holder}`) : []), ...born];
  },
  'due.shardsOf': listed,
  'due.listedUpTo': listed,
  'due.close': listed,
  'due.items': (given) => one(keys.duePartition(...InShard.parse(given))),
  'due.remove': (given) => {
    const [minute, items] = Removed.parse(given);
    const counts = Map.groupBy(items, ({ conversation }) => shardOf(conversation, shards.due));
    return [...counts].map(([shard, found]) => ({ key: keys.duePartition(minute, shard), items: found.length }));
  },
  'notices.begin': inConversation,
  'notices.read': inConversation,
  'notices.mark': inConversation,
  'notices.close': inConversation,
  'conversations.read': inConversation,
  'storms.markStorm': (given) => one(keys.storm(z.string().parse(given[0])).pk),
  'summaries.open': inSummary,
  'summaries.close': inSummary,
  'summaries.add': (given) => {
    const [summary, { claim }] = Row.parse(given);
    return one(keys.summaryRow(summary, claim).pk);
  },
};

/** The partition keys that a call touches, with those of the indexes that a head is listed in. */
export const touchedBy = (name: string, given: readonly unknown[]): readonly Touched[] => touches[name]?.(given) ?? [];

/**
 * A table that takes so many items a second for each partition key and refuses a call above it before anything was done. A
 * call with many items is taken while there is room, and closes its key until they are paid for.
 */
export const limitedKeys = (itemsEachSecond: number, refused: (key: string) => void = () => {}): FaultPlan => {
  const paidUntil = new Map<string, number>();
  return (name, _call, { given, millis }) => {
    const touched = touchedBy(name, given);
    const full = touched.find(({ key }) => (paidUntil.get(key) ?? 0) - millis > 1001 - 1000 / itemsEachSecond);
    if (full) {
      refused(full.key);
      return 'before';
    }
    for (const { key, items } of touched) paidUntil.set(key, Math.max(millis, paidUntil.get(key) ?? 0) + (items * 1000) / itemsEachSecond);
    return null;
  };
};
