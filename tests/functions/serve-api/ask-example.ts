import { examples } from '../../../functions/serve-api/examples.ts';
import { MonthPost } from '../../../shared/contract/month-posts.ts';
import { addSeconds, instantFrom } from '../../../shared/kernel/instant.ts';
import { consoleWorld, moderatorToken, token, type Wanted } from '../../browser/console-world.ts';

export const origin = 'http://127.0.0.1:4000';
type World = Awaited<ReturnType<typeof consoleWorld>>;

interface Beforehand {
  readonly wanted?: Wanted;
  readonly there?: (world: World) => Promise<unknown>;
  /** Whose token asks, where it is not the lead's. */
  readonly by?: string;
}
const approval: Beforehand = { wanted: { approval: { when: {}, by: ['role:moderator'], within: 60 } }, by: moderatorToken };
const unread: Beforehand = {
  there: (world) => {
    const receivedAt = instantFrom('2026-11-15T08:00:00Z');
    const letter = { id: 'let_1', platform: 'telegram' as const, connection: 'telegram', receivedAt, headers: {} };
    return world.quarantine.quarantine(letter, Buffer.from('{"odd": true}'), ['shape.unknown']);
  },
};
const refusedPost: Beforehand = {
  there: (world) =>
    world.posts.file(
      '2026-10',
      MonthPost.parse({ channel: 'facebook', language: 'uk', text: 'Ви просили, ми зробили.', state: 'refused', problem: 'platform.403' }),
    ),
};
const votesOfOneNetwork: Beforehand = {
  there: async (world) => {
    for (let n = 0; n < 12; n += 1)
      await world.vote({
        idea: 'idea_bell',
        voter: `vot_${n}`,
        at: addSeconds(world.now, n),
        by: 'person',
        network: 'net_a',
        consent: false,
      });
  },
};
/** What the brand does not have on a Monday morning, by the example that is about it. */
const beforehand: Readonly<Record<string, Beforehand>> = {
  'GET /quarantine': unread,
  'GET /quarantine/{id}': unread,
  'POST /quarantine/{id}/replay': unread,
  'POST /quarantine/{id}/discard': unread,
  'POST /conversations/{id}/replies/{reply}/approve': approval,
  'POST /conversations/{id}/replies/{reply}/return': approval,
  'POST /conversations/{id}/notices/{notice}/again': { there: async (world) => world.failNotice() },
  'POST /reports/{month}/posts/{channel}': refusedPost,
  'POST /reports/{month}/posts/{channel}/ask': refusedPost,
  'POST /ideas/{id}/votes/set-aside': votesOfOneNetwork,
  'POST /ideas/{id}/votes/count-again': votesOfOneNetwork,
};

const send = (world: World, name: string, by = token) => {
  const [method = '', path = ''] = name.split(' ');
  const { params = {}, query = {}, body, key } = examples[name] ?? {};
  const filled = path.replaceAll(/\{(\w+)\}/g, (_all, part: string) => encodeURIComponent(params[part] ?? ''));
  const headers = { authorization: `Bearer ${by}`, 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) };
  const address = `${origin}/api/v1${filled}?${new URLSearchParams(query)}`;
  return world.answer(new Request(address, { method, headers, ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }) }));
};

/** Asks an example of a world of its own, and before it those that it follows; `noted` are the lines of the audit that it left. */
export const askExample = async (name: string) => {
  const { wanted, there, by } = beforehand[name] ?? {};
  const world = await consoleWorld(origin, {}, wanted);
  await there?.(world);
  for (const before of examples[name]?.after ?? []) {
    const done = await send(world, before);
    if (!done.ok) throw new Error(`${before}: ${await done.text()}`);
  }
  world.audit.lines.clear();
  const answer = await send(world, name, by);
  return { answer, now: world.now, noted: [...world.audit.lines.values()] };
};
