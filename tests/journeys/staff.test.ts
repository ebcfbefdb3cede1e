import { DynamoDBClient, GetItemCommand, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { keys } from '../../shared/contract/keys.ts';
import { signLink } from '../../shared/kernel/signed-link.ts';
import { hasChromium, openBrowser } from '../browser/chromium.ts';
import { type RunningHeard, startHeard } from './running-heard.ts';

const Talks = z.looseObject({ items: z.array(z.looseObject({ id: z.string() })) });
const Row = z.looseObject({ id: z.string() });
const Handed = z.object({ moved: z.number(), next: z.string().nullable() });
const Whole = z.looseObject({ assignee: z.string().nullable(), team: z.string().nullable() });

/** The key of this machine's links, made by the first that is looked at. */
const linkSecret = async ({ url }: RunningHeard): Promise<string> => {
  await fetch(`${url}/ack/none`);
  const { awsEndpoint } = z.object({ awsEndpoint: z.string() }).parse(await (await fetch(`${url}/local/health`)).json());
  const credentials = { accessKeyId: 'ops', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: awsEndpoint, region: 'eu-central-1', credentials });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const { pk, sk } = keys.linkSecret();
  const { Item } = await client.send(new GetItemCommand({ TableName: TableNames[0] ?? '', Key: { pk: { S: pk }, sk: { S: sk } } }));
  return Item?.['secret']?.S ?? '';
};

/** Somebody comes, works and leaves, on this machine: through the pages and the code flow, in a browser as theirs would be. */
describe.skipIf(!hasChromium)('staff', () => {
  let heard: RunningHeard;
  let browser: Browser;
  let page: Page;
  const fromPage = (method: string, path: string, body: object = {}) =>
    page.evaluate(
      async ({ asked, where, sent }) => {
        const { csrf } = await (await fetch('/api/v1/me')).json();
        const headers = { 'content-type': 'application/json', 'x-csrf-token': String(csrf) };
        const answer = await fetch(`/api/v1${where}`, { method: asked, ...(asked !== 'GET' && { headers, body: JSON.stringify(sent) }) });
        return { status: answer.status, body: await answer.json() };
      },
      { asked: method, where: path, sent: body },
    );
  beforeAll(async () => {
    heard = await startHeard();
    browser = await openBrowser();
    page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  });
  afterAll(async () => {
    await browser.close();
    await heard.kill('SIGTERM');
  });

  it('are invited, and sign in on the pages of this machine to where they were going', async () => {
    const invited = { email: 'solomiia@spytsia.example', name: 'Solomiia Hai', role: 'agent', teams: ['riders'] };
    expect(await heard.api(Row, '/api/v1/staff', invited)).toMatchObject({ id: 'solomiia' });
    await page.goto(`${heard.url}/console/staff`);
    await page.getByRole('link', { name: 'Sign in with your organisation' }).click();
    await page.getByText('These are the sign-in pages of this machine').waitFor();
    expect(await page.getByText('Павло Кузьма').count()).toBe(0);
    await page.getByRole('button', { name: 'Solomiia Hai · agent' }).click();
    await page.getByText('Solomiia Hai (you)').waitFor();
    expect(new URL(page.url()).pathname).toBe('/console/staff');
    const [cookie] = await page.context().cookies(heard.url);
    expect(cookie).toMatchObject({ name: '__Host-heard', httpOnly: true, secure: true, sameSite: 'Lax' });
  });

  it('may do what their role may, and no more', async () => {
    expect((await fromPage('GET', '/me')).body).toMatchObject({ staff: 'solomiia', role: 'agent' });
    expect(await fromPage('POST', '/staff', { email: 'x@y.example', name: 'X', role: 'lead' })).toMatchObject({ status: 403 });
    expect(await fromPage('PATCH', '/staff/solomiia', { role: 'lead' })).toMatchObject({ status: 403 });
  });

  it('are out at once when they leave, their links too, and what they had goes to others', async () => {
    const { items } = await heard.api(Talks, '/api/v1/conversations?state=open&limit=30');
    expect(items.length).toBeGreaterThan(0);
    for (const { id } of items) await heard.api(z.unknown(), `/api/v1/conversations/${id}/assign`, { assignee: 'solomiia' });
    expect(await heard.api(z.unknown(), '/api/v1/staff/solomiia/work')).toMatchObject({ open: items.length });
    await heard.api(Row, '/api/v1/staff/solomiia/deactivate', {});
    expect(await fromStatus(page)).toBe(401);
    let moved = 0;
    for (let next: string | null = ''; next !== null; ) {
      const asked = { team: 'riders', ...(next && { next }) };
      const handed: z.infer<typeof Handed> = await heard.api(Handed, '/api/v1/staff/solomiia/hand-over', asked);
      moved += handed.moved;
      ({ next } = handed);
    }
    expect(moved).toBe(items.length);
    expect(await heard.api(Whole, `/api/v1/conversations/${items[0]?.id}`)).toMatchObject({ assignee: null, team: 'riders' });
    const link = signLink(await linkSecret(heard), 'ack', [items[0]?.id ?? '', 'not_1', 'solomiia']);
    const pressed = await fetch(`${heard.url}/ack/${link}`, { method: 'POST', headers: { accept: 'application/json' } });
    expect([pressed.status, await pressed.json()]).toMatchObject([403, { code: 'staff.ended' }]);
    await page.goto(`${heard.url}/console`);
    await page.getByRole('link', { name: 'Sign in with your organisation' }).click();
    await page.getByRole('button', { name: 'Ольга Бондар' }).waitFor();
    expect(await page.getByText('Solomiia Hai').count()).toBe(0);
  });

  it('come back, sign in anew, and sign out for good', async () => {
    await heard.api(Row, '/api/v1/staff/solomiia/reactivate', {});
    await page.reload();
    await page.getByRole('button', { name: 'Solomiia Hai' }).click();
    await page.getByText('Solomiia Hai').first().waitFor();
    const [before] = await page.context().cookies(heard.url);
    await page.getByRole('button', { name: 'Sign out' }).first().click();
    await page.getByRole('link', { name: 'Sign in with your organisation' }).waitFor();
    const kept = await fetch(`${heard.url}/api/v1/me`, { headers: { cookie: `__Host-heard=${before?.value}` } });
    expect(kept.status).toBe(401);
  });

  it('that are the lead of this machine sign in by the printed token, and stay in, however time moves', async () => {
    await page.goto(`${heard.url}/console/sign-in`);
    await page.getByLabel('Access token').fill(heard.token);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Marta Hrytsenko').first().waitFor();
    await heard.moveTo(new Date(Date.now() + 26 * 3_600_000).toISOString());
    expect(await fromStatus(page)).toBe(200);
  });
});

const fromStatus = (page: Page): Promise<number> => page.evaluate(async () => (await fetch('/api/v1/me')).status);
