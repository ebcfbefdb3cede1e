import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { signedHeaders } from '../../lib/local/sign-delivery.ts';
import { ConversationList, ConversationWhole } from '../../shared/contract/api.ts';
import { sentBody } from '../../shared/contract/delivery-signatures.ts';
import { type RunningHeard, startHeard } from './running-heard.ts';

/** A file that somebody sends, from its delivery to its bytes in a browser, and its end with the message that brought it. */
const Addresses = z.array(z.object({ id: z.string(), path: z.string(), secrets: z.array(z.string()) }));
const Health = z.object({ awsEndpoint: z.string() });
const monday = '2026-11-16T08:00:00Z';
const stamp = `${Date.parse(monday) / 1000}.000100`;

let heard: RunningHeard;
beforeAll(async () => {
  heard = await startHeard({ memory: true, args: ['--clock', monday] });
});
afterAll(async () => {
  await heard?.kill('SIGTERM');
});
const told = async <T>(path: string, shape: z.ZodType<T>): Promise<T> => shape.parse(await (await fetch(heard.url + path)).json());

const deliver = async (event: object) => {
  const { path = '', secrets = [] } = (await told('/local/channels', Addresses)).find(({ id }) => id === 'demo-slack') ?? {};
  const [secret = ''] = secrets;
  const whole = { team_id: 'T-SPYTSIA', type: 'event_callback', event: { channel: 'C-MEDIA', ...event } };
  const body = sentBody('slack', secret, Buffer.from(JSON.stringify(whole)));
  const { now } = await told('/local/clock', z.object({ now: z.string() }));
  const headers = { 'content-type': 'application/json', ...signedHeaders('slack', secret, body, new Date(now)) };
  expect((await fetch(heard.url + path, { method: 'POST', headers, body: new Uint8Array(body) })).status).toBe(200);
  await heard.drained();
};
const words = 'Чому замок жовтий? Ось він.';
const attached = async () => {
  const { items } = await heard.api(ConversationList, '/api/v1/conversations?channel=demo-slack');
  const whole = await Promise.all(items.map(({ id }) => heard.api(ConversationWhole, `/api/v1/conversations/${id}`)));
  return whole.flatMap(({ interactions }) => interactions).filter(({ sourceId }) => sourceId === `C-MEDIA:${stamp}`);
};
const open = (path: string, redirect: RequestRedirect = 'follow') =>
  fetch(heard.url + path, { headers: { authorization: `Bearer ${heard.token}` }, redirect });

it('is kept, shown to staff only, and erased when its message is deleted', async () => {
  const files = [{ id: 'F1', mimetype: 'image/png', title: 'lock.png', url_private: 'https://files.slack.com/files-pri/T1-F1/lock.png' }];
  await deliver({ type: 'message', subtype: 'file_share', user: 'U-RIDER', text: words, ts: stamp, files });
  const [said] = await attached();
  const [one] = said?.attachments ?? [];
  expect(one).toMatchObject({ type: 'image/png', alt: 'lock.png', kept: { state: 'kept', type: 'image/png', problem: null } });
  const path = one?.kept?.path ?? '';

  const answer = await open(path);
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(answer.headers.get('content-disposition')).toBe("inline; filename*=UTF-8''lock.png");
  expect((await answer.arrayBuffer()).byteLength).toBe(one?.kept?.bytes);
  expect((await fetch(heard.url + path)).status).toBe(401);
  const link = (await open(path, 'manual')).headers.get('location') ?? '';
  const { awsEndpoint } = await told('/local/health', Health);
  expect(link.startsWith(`${awsEndpoint}/`)).toBe(true);
  const page = await fetch(`${heard.url}/console/sign-in`);
  expect(page.headers.get('content-security-policy')).toContain(`img-src 'self' data: ${awsEndpoint};`);

  await deliver({ type: 'message', subtype: 'message_deleted', deleted_ts: stamp, event_ts: stamp.replace('.000100', '.000200') });
  expect((await attached())[0]).toMatchObject({ text: '', attachments: [] });
  expect((await open(path)).status).toBe(404);
  expect((await fetch(link)).status).toBe(404);
});
