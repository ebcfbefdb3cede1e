import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { startHeard } from './running-heard.ts';

const Listed = z.object({ items: z.array(z.object({ id: z.string() })), next: z.string().nullish() });
const Whole = z.object({ interactions: z.array(z.object({ sourceId: z.string(), text: z.string() })) });

it('keeps every acknowledged delivery, once, when it is killed in the middle of 500', async () => {
  const first = await startHeard();
  const secret = await first.secretOf('demo-telegram');
  const acknowledged = new Set<string>();
  const post = async (n: number) => {
    const body = {
      update_id: n,
      message: {
        message_id: n,
        date: Math.floor(Date.now() / 1000),
        chat: { id: 5_000_000 + n, type: 'private' },
        from: { id: 5_000_000 + n, is_bot: false, first_name: 'Load' },
        text: `How do I end ride number ${n}?`,
      },
    };
    const answer = await fetch(`${first.url}/hooks/telegram/demo-telegram`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
      body: JSON.stringify(body),
    });
    if (answer.status === 200) acknowledged.add(body.message.text);
  };
  let next = 0;
  const workers = Array.from({ length: 8 }, async () => {
    while (next < 500) await post(next++);
  });
  while (acknowledged.size < 250) await pause(5);
  await first.kill('SIGKILL');
  await Promise.allSettled(workers);
  expect(acknowledged.size).toBeLessThan(500);

  const second = await startHeard({ folder: first.folder });
  try {
    await second.drained();
    const found: string[] = [];
    for (let page = '?channel=demo-telegram&limit=50'; page !== ''; ) {
      const { items, next: cursor } = await second.api(Listed, `/api/v1/conversations${page}`);
      const wholes = await Promise.all(items.map(({ id }) => second.api(Whole, `/api/v1/conversations/${id}`)));
      found.push(
        ...wholes.flatMap(({ interactions }) => interactions.map(({ text }) => text)).filter((text) => text.includes('ride number')),
      );
      page = cursor ? `?channel=demo-telegram&limit=50&next=${encodeURIComponent(cursor)}` : '';
    }
    expect([...acknowledged].filter((text) => !found.includes(text))).toEqual([]);
    expect(new Set(found).size).toBe(found.length);
  } finally {
    await second.kill('SIGTERM');
  }
});
