import { examples } from '../../../functions/serve-api/examples.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { consoleWorld, token } from '../../browser/console-world.ts';

export const origin = 'http://127.0.0.1:4000';
type World = Awaited<ReturnType<typeof consoleWorld>>;

const send = (world: World, name: string) => {
  const [method = '', path = ''] = name.split(' ');
  const { params = {}, query = {}, body } = examples[name] ?? {};
  const filled = path.replaceAll(/\{(\w+)\}/g, (_all, part: string) => encodeURIComponent(params[part] ?? ''));
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const address = `${origin}/api/v1${filled}?${new URLSearchParams(query)}`;
  return world.answer(new Request(address, { method, headers, ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }) }));
};

/** Asks an example of a world of its own, and before it those that it follows. */
export const askExample = async (name: string): Promise<Response> => {
  const world = await consoleWorld(origin, {});
  const letter = {
    id: 'let_1',
    platform: 'telegram' as const,
    connection: 'telegram',
    receivedAt: instantFrom('2026-11-15T08:00:00Z'),
    headers: {},
  };
  await world.quarantine.quarantine(letter, Buffer.from('{"odd": true}'), ['shape.unknown']);
  for (const before of examples[name]?.after ?? []) {
    const done = await send(world, before);
    if (!done.ok) throw new Error(`${before}: ${await done.text()}`);
  }
  return send(world, name);
};
