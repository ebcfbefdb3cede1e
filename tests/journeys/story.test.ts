import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type RunningHeard, startHeard } from './running-heard.ts';

/**
 * The whole story through HTTP only: a question on Friday evening, a promise in working hours, one warning, one breach, an
 * answer, an idea, two votes, a month. Told twice: once as a careful platform delivers, once with everything three times
 * and in reverse order.
 */
const Clock = z.object({
  metric: z.string(),
  state: z.string(),
  dueAt: z.string(),
  settledAt: z.string().nullable(),
  overdueMinutes: z.number(),
});
const Conversation = z.object({
  id: z.string(),
  state: z.string(),
  intent: z.string(),
  clocks: z.array(Clock),
  interactions: z.array(
    z.object({ sourceId: z.string(), direction: z.string(), text: z.string(), author: z.object({ name: z.string().optional() }) }),
  ),
});
const Listed = z.object({
  items: z.array(Conversation.partial().extend({ id: z.string(), preview: z.string().optional() })),
  next: z.string().nullish(),
});

const seconds = (instant: string) => Date.parse(instant) / 1000;
const said = (id: number, at: string, text: string) => ({
  update_id: 900_000 + id,
  message: {
    message_id: id,
    date: seconds(at),
    chat: { id: 70_001, type: 'private', first_name: 'Ірина' },
    from: { id: 70_001, is_bot: false, first_name: 'Ірина', last_name: 'Коваль' },
    text,
  },
});

describe.each([
  ['each delivery once, in order', (bodies: readonly object[]) => [...bodies]],
  ['each delivery three times, in reverse order', (bodies: readonly object[]) => bodies.toReversed().flatMap((body) => [body, body, body])],
])('the story, with %s', (_how, arranged) => {
  let heard: RunningHeard;
  beforeAll(async () => {
    heard = await startHeard({ memory: true, args: ['--clock', '2026-11-13T14:31:00Z'] });
  });
  afterAll(async () => {
    await heard?.kill('SIGTERM');
  });

  const deliver = async (bodies: readonly object[]) => {
    const secret = await heard.secretOf('demo-telegram');
    for (const body of arranged(bodies)) {
      const answer = await fetch(`${heard.url}/hooks/telegram/demo-telegram`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
        body: JSON.stringify(body),
      });
      expect(answer.status).toBe(200);
    }
    await heard.drained();
  };
  const question = 'Добрий день! Чому станція біля метро зачинена і коли вона відкриється?';
  const find = async () => {
    const { items } = await heard.api(Listed, '/api/v1/conversations?channel=demo-telegram');
    for (const { id } of items) {
      const conversation = await heard.api(Conversation, `/api/v1/conversations/${id}`);
      if (conversation.interactions.some(({ text }) => text === question)) return conversation;
    }
    throw new Error('the conversation is not listed');
  };
  const first = (conversation: z.infer<typeof Conversation>) => conversation.clocks.find(({ metric }) => metric === 'first_response');
  const told = async (conversation: string) =>
    (await heard.outbox()).filter(({ kind, body }) => kind === 'notice' && JSON.stringify(body).includes(conversation));

  it('is told from the question to the thanks', async () => {
    // Friday 16:30 in Kyiv: a question, and its edit a minute later
    await deliver([
      said(1, '2026-11-13T14:30:00Z', question),
      said(2, '2026-11-13T14:30:40Z', 'Було б добре, якби в застосунку показували, які станції працюють'),
    ]);
    const opened = await find();
    expect(opened).toMatchObject({ state: 'open', intent: 'question' });
    expect(first(opened)).toMatchObject({ state: 'running', dueAt: '2026-11-16T07:30:00.000Z' });
    expect(await told(opened.id)).toEqual([]);

    // Monday 09:00: a warning on each channel, and nothing at the weekend
    await heard.moveTo('2026-11-16T06:59:30Z');
    expect(await told(opened.id)).toEqual([]);
    await heard.moveTo('2026-11-16T07:02:00Z');
    const warned = await told(opened.id);
    expect(warned.map(({ channel }) => channel).sort()).toEqual(['email', 'slack', 'webhook']);

    // Monday 09:30 passes: one breach on each channel
    await heard.moveTo('2026-11-16T07:45:00Z');
    const breached = (await told(opened.id)).slice(warned.length);
    expect(breached.map(({ channel }) => channel).sort()).toEqual(['email', 'slack', 'webhook']);
    expect(first(await find())).toMatchObject({ state: 'breached' });

    // staff answer: the reply reaches the platform and stops the clock, late
    await heard.api(z.unknown(), `/api/v1/conversations/${opened.id}/replies`, {
      text: 'Перепрошуємо. Станція відкриється у вівторок о 8:00.',
    });
    await heard.drained();
    const replies = (await heard.outbox()).filter(({ kind, body }) => kind === 'reply' && JSON.stringify(body).includes('у вівторок'));
    expect(replies).toHaveLength(1);
    expect(replies[0]).toMatchObject({ channel: 'demo-telegram', url: expect.stringContaining('/sendMessage') });
    expect(first(await find())).toMatchObject({ state: 'met_late' });

    // the comment becomes an idea, two people vote, it ships with a public reason
    const { id: idea } = await heard.api(z.object({ id: z.string() }), `/api/v1/conversations/${opened.id}/idea`, {
      title: 'Показувати, які станції працюють',
      consent: true,
    });
    for (const [email, name] of [
      ['olena@example.org', 'Олена Гнатюк'],
      ['petro@example.org', 'Петро Мельник'],
    ]) {
      for (const _press of arranged([{}])) await heard.api(z.unknown(), `/api/v1/ideas/${idea}/votes`, { email, name, consent: true });
    }
    await heard.api(z.unknown(), `/api/v1/ideas/${idea}`, { topics: ['stations'] }, 'PATCH');
    const step = (to: string, reason: string, evidence?: string) =>
      heard.api(z.unknown(), `/api/v1/ideas/${idea}/move`, { to, reason, ...(evidence && { evidence }) });
    await step('valid', 'Питають щодня, дані в нас є.');
    await step('planned', 'Беремо у версію 4.2.');
    await step('shipped', 'Стан станцій видно в застосунку з версії 4.2.', 'Застосунок 4.2');
    await heard.drained();
    expect(await heard.api(z.object({ votes: z.number() }), `/api/v1/ideas/${idea}`)).toMatchObject({ votes: 2 });
    await heard.api(z.unknown(), `/api/v1/conversations/${opened.id}/status`, { state: 'resolved' });

    // the first working day of December: a draft; approved, it is published and thanks by name
    await heard.moveTo('2026-12-01T10:00:00Z');
    await heard.api(z.unknown(), '/api/v1/reports/2026-11');
    await heard.api(z.unknown(), '/api/v1/reports/2026-11/approve', {});
    await heard.drained();
    const page = await (await fetch(`${heard.url}/asked/2026-11?lang=uk`)).text();
    for (const words of ['Показувати, які станції працюють', 'Олена Гнатюк', 'Петро Мельник']) expect(page).toContain(words);
    expect(await (await fetch(`${heard.url}/feed.atom`)).text()).toContain('/asked/2026-11');
    const thanks = async () =>
      (await heard.outbox()).filter(({ kind, at }) => (kind === 'reply' || kind === 'mail') && at >= '2026-12-01').length;
    await expect.poll(thanks, { timeout: 30_000 }).toBeGreaterThan(0);
    await heard.drained();

    // nobody was told twice along the way
    const all = await told(opened.id);
    expect(all).toHaveLength(6);
  });
});
