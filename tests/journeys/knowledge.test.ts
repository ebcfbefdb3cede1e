import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { ConversationList, Problem } from '../../shared/contract/api.ts';
import { EntryClicks, LinkMade } from '../../shared/contract/clicks.ts';
import { type RunningHeard, startHeard } from './running-heard.ts';

/** What the demo brand knows, from the inbox to the click of a person. */
let heard: RunningHeard;
beforeAll(async () => {
  heard = await startHeard({ memory: true, args: ['--clock', '2026-11-16T08:00:00Z'] });
  await heard.drained();
});
afterAll(async () => {
  await heard?.kill('SIGTERM');
});
const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/146.0' };

it('leads from a reply to help, counts it, and asks for the disclaimer of a sensitive topic once', async () => {
  const { items } = await heard.api(ConversationList, '/api/v1/conversations?words=коліно');
  const [talk] = items;
  expect(talk).toMatchObject({ language: 'uk' });
  const path = `/api/v1/conversations/${talk?.id}`;
  const link = await heard.api(LinkMade, `${path}/links`, { kind: 'help-route', id: 'after-a-fall', language: 'uk' });
  const go = (method: string) => fetch(link.url, { method, redirect: 'manual', headers: browser });
  const answer = await go('GET');
  expect([answer.status, answer.headers.get('location')]).toEqual([302, `${heard.url}/help?lang=uk#route-after-a-fall`]);
  await go('HEAD');
  const clicks = await heard.api(EntryClicks, '/api/v1/clicks/help-route/after-a-fall');
  expect(clicks).toMatchObject({ clicks: 1, channels: [{ channel: 'demo-telegram', clicks: 1 }] });
  expect(await (await fetch(`${heard.url}/help?lang=uk`)).text()).toContain('id="route-after-a-fall"');

  const reply = (text: string) =>
    fetch(`${heard.url}${path}/replies`, {
      method: 'POST',
      headers: { authorization: `Bearer ${heard.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    });
  const refused = await reply(`Як ви? ${link.url}`);
  const { code, facts } = Problem.parse(await refused.json());
  expect([refused.status, code]).toEqual([422, 'reply.needs-disclaimer']);
  expect((await reply(`Як ви? ${link.url}\n\n${facts?.['uk']}`)).status).toBe(202);
  expect((await reply('Поїздку завершено.')).status).toBe(202);
  await heard.drained();
  expect((await heard.outbox()).filter(({ kind, body }) => kind === 'reply' && JSON.stringify(body).includes('Ми не лікарі'))).toHaveLength(
    1,
  );
  await heard.api(z.unknown(), `${path}/status`, { state: 'resolved' });
});
