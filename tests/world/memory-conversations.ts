import type { Change } from '../../functions/carry-events/cargo.ts';
import type { Act } from '../../shared/contract/acts.ts';
import { isAsked } from '../../shared/contract/conversation-query.ts';
import type { Claim, Conversation } from '../../shared/contract/conversations.ts';
import type { Fact } from '../../shared/contract/events.ts';
import { filingMinute, rootOf, shards } from '../../shared/contract/keys.ts';
import { Memory } from '../../shared/contract/memory.ts';
import type { AlarmQueue, ConversationShelf, DueItem, DueShelf, HeadRecord } from '../../shared/conversations/ports.ts';
import { shardOf } from '../../shared/kernel/ids.ts';
import { addSeconds } from '../../shared/kernel/instant.ts';

interface Partition {
  acts: Map<string, Act>;
  claims: Map<string, { claim: Claim; facts: Fact[] }>;
  head: HeadRecord | null;
}

const done = ({ state }: Conversation) => state === 'resolved' || state === 'withdrawn';
const dueOf = ({ clocks, parts = [] }: Conversation) =>
  [clocks, ...parts.map((part) => part.clocks)]
    .flat()
    .filter(({ state, settledAt }) => settledAt === null && (state === 'running' || state === 'breached'))
    .map(({ dueAt }): string => dueAt)
    .toSorted()
    .at(0) ?? '9999';
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What the stream of the table would say of a write. */
export type Streamed = Pick<Change, 'before' | 'after'>;

/**
 * The conversation shelf and the due shelf in memory, held to the same suite as the table. `told` lists facts as the stream
 * would, `onChange` hears what the stream says. Values are never changed in place, so that they need no copies.
 */
export const memoryConversations = (onChange: (change: Streamed) => void = () => {}) => {
  const partitions = new Map<string, Partition>();
  const due = new Map<string, Map<string, DueItem>>();
  /** Shards that hold something, in order: `2026-11-16T07:00#05`. */
  const listed: string[] = [];
  const placeOf = (shard: string): number => {
    let [from, to] = [0, listed.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((listed[middle] ?? '') < shard) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  const told: Fact[] = [];
  const of = (conversation: string): Partition => {
    const found = partitions.get(conversation) ?? { acts: new Map(), claims: new Map(), head: null };
    partitions.set(conversation, found);
    return found;
  };
  /** A memory is given back as it was stored, so that nothing of it lives on by itself. */
  const recalled = (conversation: string): HeadRecord | null => {
    const { head } = of(conversation);
    return head && { ...head, memory: Memory.nullable().parse(JSON.parse(JSON.stringify(head.memory))) };
  };
  const shelf: ConversationShelf = {
    read: async (conversation) => {
      const { claims, head } = of(conversation);
      const { acts } = of(rootOf(conversation));
      const copy = {
        conversation: head?.conversation ?? null,
        acts: [...acts.values()],
        claims: [...claims.values()].map(({ claim }) => claim),
      };
      return { ...copy, notices: [], replies: [], moderations: [], media: [] };
    },
    putAct: async (act) => {
      const { acts } = of(rootOf(act.conversation));
      if (acts.has(act.actId)) return false;
      acts.set(act.actId, act);
      return true;
    },
    eraseText: async (conversation, actId) => {
      const { acts } = of(rootOf(conversation));
      const act = acts.get(actId);
      if (act?.type !== 'interaction') return;
      const { original: _gone, under: _under, ...rest } = act;
      acts.set(actId, { ...rest, text: '', attachments: [] });
    },
    fileDue: async (conversation, at, now) => {
      const minute = filingMinute(at, addSeconds(now, 60));
      const shard = `${minute}#${String(shardOf(conversation, shards.due)).padStart(2, '0')}`;
      const place = placeOf(shard);
      if (listed[place] !== shard) listed.splice(place, 0, shard);
      onChange({ before: null, after: { type: 'due', conversation, minute, at } });
      due.set(shard, (due.get(shard) ?? new Map()).set(conversation, { conversation, at }));
    },
    readTold: async (conversation) => {
      const claims = [...of(conversation).claims.values()].map(({ claim }) => claim);
      return { head: recalled(conversation), claims };
    },
    readHead: async (conversation) => recalled(conversation),
    writeHead: async (head, expected) => {
      const own = of(head.conversation.id);
      const same = own.head?.memory?.mark === expected?.memory?.mark;
      if (!same || own.head?.conversation.revision !== expected?.conversation.revision) return false;
      const { facts, conversation } = head;
      const before = new Set(own.head?.facts.map(({ id }) => id));
      told.push(...facts.filter(({ id }) => !before.has(id)));
      const after = { type: 'conversation', conversation: { id: conversation.id }, facts };
      onChange({ before: own.head && { facts: own.head.facts }, after });
      own.head = head;
      return true;
    },
    claim: async (claim, fact) => {
      const { claims } = of(claim.conversation);
      if (claims.has(claim.id)) return false;
      claims.set(claim.id, { claim, facts: [fact] });
      onChange({ before: null, after: { facts: [fact] } });
      told.push(fact);
      return true;
    },
    revoke: async (claim, at, fact) => {
      const { claims } = of(claim.conversation);
      const found = claims.get(claim.id);
      if (!found || found.claim.revokedAt !== null) return false;
      claims.set(claim.id, { claim: { ...found.claim, revokedAt: at }, facts: [...found.facts, fact] });
      onChange({ before: { facts: found.facts }, after: { facts: [...found.facts, fact] } });
      told.push(fact);
      return true;
    },
    list: async (query) => {
      const { due: upTo, limit = 50, next } = query;
      const heads = [...partitions.values()].flatMap(({ head }) => (head && !head.conversation.mergedInto ? [head.conversation] : []));
      const open = heads.filter((head) => !done(head)).toSorted((a, b) => compare(dueOf(a), dueOf(b)) || compare(a.id, b.id));
      const closed = heads.filter(done).toSorted((a, b) => compare(b.lastAt, a.lastAt) || compare(b.id, a.id));
      const kept = [...open, ...(upTo ? [] : closed)].filter((head) => isAsked(query, head) && (!upTo || dueOf(head) <= upTo));
      const from = next ? kept.findIndex(({ id }) => id === next) + 1 : 0;
      const items = kept.slice(from, from + limit);
      return { items, next: items.length === limit ? (items.at(-1)?.id ?? null) : null, examined: kept.length };
    },
  };
  const dueItems: DueShelf = {
    shardsOf: async (minute) => listed.slice(placeOf(minute), placeOf(`${minute}~`)).map((one) => Number(one.slice(17))),
    listedUpTo: async (minute) =>
      listed.slice(0, placeOf(`${minute}~`)).map((one) => ({ minute: one.slice(0, 16), shard: Number(one.slice(17)) })),
    items: async (minute, shard) => [...(due.get(`${minute}#${String(shard).padStart(2, '0')}`)?.values() ?? [])],
    remove: async (minute, items) => {
      for (const { conversation } of items)
        due.get(`${minute}#${String(shardOf(conversation, shards.due)).padStart(2, '0')}`)?.delete(conversation);
    },
    close: async (minute, shard) => {
      const one = `${minute}#${String(shard).padStart(2, '0')}`;
      if (listed[placeOf(one)] === one) listed.splice(placeOf(one), 1);
    },
  };
  const sent: Array<DueItem & { delaySeconds: number }> = [];
  const alarms: AlarmQueue = { send: async (given) => void sent.push(...given) };
  const storms: string[] = [];
  const markStorm = async (minute: string) => void storms.push(minute);
  const settings = async () => ({});
  const ids = () => [...partitions].flatMap(([id, { head }]) => (head ? [id] : []));
  const anyListed = () => listed.length > 0;
  return { shelf, ids, anyListed, due: dueItems, alarms, sent, told, storms, markStorm, settings };
};
