import { describe, expect, it } from 'vitest';
import { noticeListWords as words } from '../../shared/words/notice-list-words.ts';
import { hasChromium } from './chromium.ts';
import { moderatorToken } from './console-world.ts';
import { useDesk } from './desk.ts';
import { errandLooks, faultsOf, picture } from './look-at.ts';
import { now } from './spytsia.ts';

const rows = [
  { id: 'ntc_1', state: 'failed', channel: 'riders-alerts', step: 'breach', again: true },
  {
    id: 'ntc_2',
    state: 'acknowledged',
    channel: 'duty-mail',
    step: 'warning',
    person: 'olha',
    acknowledgedBy: 'olha',
    acknowledgedAt: now,
    again: false,
  },
  { id: 'ntc_3', state: 'possibly_delivered', channel: 'pager', step: 'climb-1', again: false },
  { id: 'ntc_4', state: 'summarised', channel: 'summary', step: 'breach', again: false },
].map((rest, n) => ({
  ...{ claim: 'clm_1', conversation: 'conv_taras', metric: 'first_response', acknowledgedAt: null, acknowledgedBy: null },
  ...{ at: `2026-11-16T07:${40 - n}:00.000Z`, ...rest },
}));

describe.skipIf(!hasChromium)('notices over all conversations, in the console', () => {
  const desk = useDesk();
  const asked: string[] = [];
  const begin = async () => {
    await desk.begin();
    asked.length = 0;
    desk.between((request, onward) => {
      const url = new URL(request.url);
      asked.push(`${request.method} ${url.pathname.replace('/api/v1', '')}`);
      if (url.pathname.endsWith('/again')) return Response.json({ done: true }, { status: 202 });
      if (url.pathname !== '/api/v1/notices') return onward(request);
      const state = url.searchParams.get('state');
      const next = url.searchParams.get('next');
      const items = rows.filter((row) => !state || row.state === state);
      return Response.json({ items: next ? items.slice(3) : items.slice(0, 3), next: next || state ? null : 'page-2', examined: 3 });
    });
  };

  it.each(errandLooks)('are seen at $width px, $colours, $language', async (look) => {
    await begin();
    const { page, complaints, close } = await desk.visit('/console/notices', { look, seen: words['state.failed'][look.language] });
    await picture(page, 'console-notice-list', look);
    expect([...(await faultsOf(page)), ...complaints]).toEqual([]);
    await close();
  });

  it('are paged, chosen by state, and sent again where one failed', async () => {
    await begin();
    const { page, complaints, close } = await desk.visit('/console/notices', { seen: 'Ольга Левко, after' });
    await page.getByRole('button', { name: 'List more' }).click();
    await page.getByText('told with others').last().waitFor();
    await page.getByLabel('What became of it').selectOption('failed');
    await page.waitForURL(/state=failed/);
    await page.getByRole('button', { name: 'Send again: A deadline has passed, riders-alerts' }).click();
    await page.locator('li').getByText('On its way again.').waitFor();
    expect(asked).toContain('POST /conversations/conv_taras/notices/ntc_1/again');
    await page.getByRole('link', { name: 'Where they go' }).click();
    await page.locator('[aria-current=page]', { hasText: 'Where they go' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('offers a moderator nothing that is refused', async () => {
    await begin();
    const { page, close } = await desk.visit('/console/notices', { value: moderatorToken, seen: 'A deadline has passed' });
    expect(await page.getByRole('button', { name: /Send again/ }).count()).toBe(0);
    await close();
  });
});
