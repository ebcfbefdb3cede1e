import fc from 'fast-check';
import { type Act, StaffAct } from '../../shared/contract/acts.ts';
import { recordActs } from '../../shared/conversations/record-acts.ts';
import { splitId } from '../../shared/conversations/splits.ts';
import { addSeconds, type Instant, later } from '../../shared/kernel/instant.ts';
import { type Happening, histories, historyStart, type Told, tell, worldSettings } from './histories.ts';
import { violationsOf } from './invariants.ts';
import { memoryConversations } from './memory-conversations.ts';
import { openWorld, type WorldOptions } from './world.ts';

const conversations = ['con_1', 'con_2', 'con_3'] as const;
const which = fc.nat(conversations.length - 1);

/** What is merged into what, `after` minutes from the beginning, and taken apart so many minutes later where it is. */
const joins = fc.array(
  fc.record({
    from: which,
    into: which,
    same: fc.boolean(),
    after: fc.integer({ min: 0, max: 4000 }),
    parted: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 3000 })),
  }),
  { minLength: 1, maxLength: 4 },
);
/** Things that go into a conversation of their own, and come back so many minutes later where they do. */
const splits = fc.array(
  fc.record({
    of: which,
    things: fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }),
    after: fc.integer({ min: 1, max: 4000 }),
    undone: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 3000 }) }),
    follows: fc.boolean(),
  }),
  { maxLength: 2 },
);
const opener: Happening = { what: 'say', intent: 'question', after: 0, late: 0 };
export const families = fc.record({
  histories: fc.array(
    histories(false, 6).map((rest) => [opener, ...rest]),
    { minLength: conversations.length, maxLength: conversations.length },
  ),
  joins,
  splits,
});
type FamilyStory = typeof families extends fc.Arbitrary<infer T> ? T : never;

/** The same act as one of another thread. */
const inThread = (act: Act, conversation: string): Act => {
  const moved = { ...act, actId: `${conversation}_${act.actId}`, conversation };
  return moved.type === 'interaction' ? { ...moved, id: `${conversation}_${moved.id}`, thread: conversation } : moved;
};

const halves = ({ from, into, same, after, parted }: FamilyStory['joins'][number], index: number): Told[] => {
  const [one, other] = [conversations[from] ?? '', conversations[into] ?? ''];
  const at = addSeconds(historyStart, after * 60 + 11);
  const did = (when: Instant) => ({ at: when, by: 'olha' });
  const told = (act: Act): Told => ({ heardAt: act.at, at: act.at, act, edit: null });
  const join = `join_${index}`;
  const ended = addSeconds(at, (parted ?? 0) * 60);
  return [
    told({ type: 'joined', ...did(at), actId: `${join}_back`, conversation: other, from: one, join }),
    told({ type: 'join', ...did(at), actId: join, conversation: one, into: other, same }),
    ...(parted === null ? [] : [told({ type: 'part', ...did(ended), actId: `${join}_part`, conversation: one, join })]),
  ];
};

const splitOff = (told: readonly Told[], { of, things, after, undone, follows }: FamilyStory['splits'][number], index: number): Told[] => {
  const conversation = conversations[of] ?? '';
  const at = addSeconds(historyStart, after * 60 + 17);
  const said = told.flatMap(({ act }) =>
    act?.type === 'interaction' && act.verb === 'create' && act.conversation === conversation ? [act] : [],
  );
  const interactions = [...new Set(things.flatMap((place) => said[place % said.length]?.id ?? []))];
  const into = splitId(conversation, interactions[0] ?? '');
  const did = (when: Instant, more: object): Told => {
    const act = StaffAct.parse({ at: when, by: 'olha', conversation, ...more });
    return { heardAt: when, at: when, act, edit: null };
  };
  const split = `split_${index}`;
  const back = addSeconds(at, (undone ?? 0) * 60);
  const first = said.find(({ id }) => id === interactions[0]);
  const later = addSeconds(at, 3600);
  const reply = first && {
    ...first,
    actId: `reply_${index}`,
    id: `int_reply_${index}`,
    sourceId: `reply_${index}`,
    inReplyTo: first.sourceId,
  };
  return [
    did(at, { type: 'split', actId: split, interactions, into }),
    ...(undone === null ? [] : [did(back, { type: 'unsplit', actId: `${split}_back`, split })]),
    ...(follows && reply
      ? [{ heardAt: later, at: later, act: { ...reply, at: later, sourceAt: later, receivedAt: later }, edit: null }]
      : []),
  ];
};

/** Everything that happens in a family, in the order in which it is heard of. */
const heard = ({ histories: each, joins: merged, splits: off }: FamilyStory): Told[] => {
  const told = each.flatMap((history, index) => {
    const id = conversations[index] ?? '';
    return tell(history).map((one) => ({ ...one, act: one.act && inThread(one.act, id) }));
  });
  return [
    ...told,
    ...merged.filter(({ from, into }) => from !== into).flatMap(halves),
    ...off.flatMap((one, index) => splitOff(told, one, index)),
  ].toSorted((a, b) => (a.heardAt < b.heardAt ? -1 : a.heardAt > b.heardAt ? 1 : 0));
};

/** Plays a family in a world of its own, and tells what went wrong. */
export const playFamily = async (story: FamilyStory, grace: number, options: Partial<WorldOptions>, lateBy?: number) => {
  const told = heard(story);
  const world = openWorld({ start: historyStart, settings: worldSettings(grace), ...options });
  for (const { heardAt, act } of told) if (act) world.deliver(heardAt, [act]);
  const end = told.map(({ heardAt }) => heardAt).reduce(later, historyStart);
  await world.time.runUntil(addSeconds(end, 12 * 86_400));
  const disturbed = told.map(({ heardAt }) => heardAt);
  return { world, violations: await violationsOf(world, world.memory.ids(), disturbed, lateBy) };
};

/** The heads that a family comes to when its acts are delivered in an order, in batches, some of them twice. */
export const headsOf = async (story: FamilyStory, order: readonly number[], batch: number) => {
  const acts = heard(story).flatMap(({ act }) => act ?? []);
  const { shelf, ids } = memoryConversations();
  const record = recordActs({ shelf, settings: async () => worldSettings(0), now: () => historyStart, rememberFrom: 0 });
  const taken = order.flatMap((place) => acts[place % acts.length] ?? []);
  for (let from = 0; from < taken.length; from += batch) await record(taken.slice(from, from + batch));
  for (const act of acts) await record([act]);
  const heads = await Promise.all(ids().map(async (id) => (await shelf.readHead(id))?.conversation));
  return heads.filter((head) => head !== undefined).toSorted((a, b) => (a.id < b.id ? -1 : 1));
};
