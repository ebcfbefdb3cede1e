import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actItem } from '../../shared/aws/conversation-items.ts';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import { writeAll } from '../../shared/aws/write-all.ts';
import type { Act } from '../../shared/contract/acts.ts';
import { recordActs } from '../../shared/conversations/record-acts.ts';
import { addSeconds, instantFrom } from '../../shared/kernel/instant.ts';
import { said, standard } from '../shared/conversations/story.ts';
import { openLocalTable } from './local-table.ts';

const first = instantFrom('2026-11-13T08:00:00Z');
let local: Awaited<ReturnType<typeof openLocalTable>>;
const counted: { commands: string[]; bytes: number } = { commands: [], bytes: 0 };
beforeAll(async () => {
  local = await openLocalTable();
  local.client.middlewareStack.add(
    (next, context) => async (given) => {
      const answer = await next(given);
      counted.commands.push(String(context['commandName']));
      counted.bytes += Buffer.byteLength(JSON.stringify(answer.output));
      return answer;
    },
    { step: 'initialize', name: 'counted' },
  );
});
afterAll(() => local.close());

const message = (conversation: string, index: number): Act =>
  said(`${conversation}-${index}`, String(addSeconds(first, index * 20)), { conversation, intent: index === 0 ? 'question' : 'courtesy' });

/** What recording one more message costs in a thread that has so many. */
const costIn = async (length: number) => {
  const { client, tableName } = local;
  const conversation = `con_${length}`;
  const record = recordActs({ shelf: conversationShelf(client, tableName), settings: async () => standard, now: () => first });
  const known = Array.from({ length: length - 1 }, (_, index) => actItem(message(conversation, index)));
  await writeAll(client, tableName, known);
  await record([message(conversation, length - 1)]);
  for (let more = 0; more < 30; more += 1) await record([message(conversation, length + more)]);
  counted.commands = [];
  counted.bytes = 0;
  await record([message(conversation, length + 30)]);
  return { commands: [...counted.commands], bytes: counted.bytes };
};

describe('one more message in a long thread', () => {
  it('is one act put, one head read and one head written, however long the thread is', async () => {
    const [short, long] = [await costIn(80), await costIn(5000)];
    expect(short.commands).toEqual(['PutItemCommand', 'GetItemCommand', 'PutItemCommand']);
    expect(long.commands).toEqual(['PutItemCommand', 'GetItemCommand', 'PutItemCommand']);
    expect(long.bytes).toBeLessThan(short.bytes + 200);
    expect(long.bytes).toBeLessThan(16_384);
  });

  it('has its head written with a tail of at most ten acts', async () => {
    const { head } = await conversationShelf(local.client, local.tableName).readTold('con_80');
    expect(head?.memory?.checkpoint?.tail.length).toBeLessThanOrEqual(10);
    expect(head?.memory?.checkpoint?.tail.length).toBeGreaterThan(5);
    expect(JSON.stringify(head?.memory)).not.toContain('words of');
  });
});
