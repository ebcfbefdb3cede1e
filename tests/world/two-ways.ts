import { settleAlarm } from '../../functions/settle-alarm/settle-alarm.ts';
import type { Act } from '../../shared/contract/acts.ts';
import type { ConversationPorts, ConversationShelf } from '../../shared/conversations/ports.ts';
import { recordActs } from '../../shared/conversations/record-acts.ts';
import { undoes } from '../../shared/conversations/thread.ts';
import { addSeconds, later } from '../../shared/kernel/instant.ts';
import { type Delivered, heard, richSettings } from './deliveries.ts';
import { historyStart } from './histories.ts';
import { memoryConversations } from './memory-conversations.ts';

/** A shelf on which no head remembers anything, so that every fold is a whole one. */
const forgetful = (shelf: ConversationShelf): ConversationShelf => ({
  ...shelf,
  readHead: async (conversation) => {
    const head = await shelf.readHead(conversation);
    return head && { ...head, memory: null };
  },
  readTold: async (conversation) => {
    const { head, claims } = await shelf.readTold(conversation);
    return { head: head && { ...head, memory: null }, claims };
  },
  writeHead: (head, expected) => shelf.writeHead({ ...head, memory: null }, expected),
});

const openSide = (ports: ConversationPorts) => ({
  shelf: ports.shelf,
  record: recordActs(ports),
  settle: settleAlarm({ ...ports, alarms: { send: async () => {} } }),
});
type Side = ReturnType<typeof openSide>;

/** What a side holds of conversations, without what heads remember. */
const holds = ({ shelf }: Side, ids: readonly string[]) =>
  Promise.all(
    ids.map(async (id) => {
      const { head, claims } = await shelf.readTold(id);
      return { head: head?.conversation, facts: head?.facts, claims };
    }),
  );

/** Whether an act is one that may be added without reading the others. */
const isPlain = (act: Act) => (act.type === 'interaction' ? act.verb === 'create' : act.type !== 'reclassify' && !undoes(act));

/** How plain acts that came in their order, once and after something was asked, were folded: by the tail, or why not. */
export type Ways = Map<string, number>;

/**
 * The same deliveries twice: where heads remember, and where every fold is a whole one. Answers with what both hold after each
 * delivery, and counts `ways`.
 */
export const bothWays = async (given: Delivered, ways: Ways) => {
  const waiting = heard(given);
  let inForce = richSettings(given.grace);
  let now = historyStart;
  let whole: string | null = null;
  const shelves = [memoryConversations(), memoryConversations()] as const;
  const ports = { settings: async () => inForce, now: () => now, rememberFrom: 0 };
  const quick = openSide({
    ...ports,
    shelf: shelves[0].shelf,
    folded: (why) => {
      whole = why;
    },
  });
  const slow = openSide({ ...ports, shelf: forgetful(shelves[1].shelf) });
  const ids = () => [...new Set(shelves.flatMap((one) => one.ids()))];
  const before: Act[] = [];
  const compared: Array<readonly [unknown, unknown]> = [];

  for (const { pick, batch, again, rings, elsewhere } of given.turns) {
    const taken = waiting.splice(Math.max(0, Math.min(pick, waiting.length - 1)), batch);
    for (const { heardAt, edit } of taken) {
      now = later(now, heardAt);
      if (edit) inForce = edit(inForce);
    }
    const latest = ids().at(-1);
    const acts = taken
      .flatMap(({ act }) => (act ? [act] : []))
      .map((act): Act => {
        if (act.type === 'interaction') return { ...act, platform: given.platform };
        return elsewhere && latest ? { ...act, conversation: latest } : act;
      });
    const came = [...acts, ...(again ? before.slice(-2) : [])];
    const asked = ids().length > 0;
    if (came.length > 0) for (const { record } of [quick, slow]) await record(came);
    if (asked && acts.length > 0 && acts.every(isPlain) && pick === 0 && !again)
      ways.set(whole ?? 'tail', (ways.get(whole ?? 'tail') ?? 0) + 1);
    before.push(...acts);
    if (rings !== null) {
      now = addSeconds(now, rings * 60);
      for (const { settle } of [quick, slow]) for (const conversation of ids()) await settle({ conversation, at: now });
    }
    compared.push([await holds(quick, ids()), await holds(slow, ids())]);
  }
  return compared;
};
