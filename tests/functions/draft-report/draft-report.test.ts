import { describe, expect, it } from 'vitest';
import { draftReport } from '../../../functions/draft-report/draft-report.ts';
import { Settings } from '../../../shared/contract/settings.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { memoryReports } from '../../world/memory-reports.ts';

const day = [['09:00', '18:00']];
const settings = Settings.parse({
  brand: { name: { en: 'B', uk: 'Б' }, timezone: 'Europe/Kyiv', calendar: 'kyiv' },
  calendars: [{ id: 'kyiv', timezone: 'Europe/Kyiv', weekly: { mon: day, tue: day, wed: day, thu: day, fri: day } }],
  channels: [{ id: 'page', connection: 'page', platform: 'facebook', name: 'Page', connectedAt: '2026-10-15T00:00:00.000Z' }],
});

/** The daily ring on each of some days, on one record. */
const ring = async (days: readonly string[], given: Settings = settings, approve?: string) => {
  const memory = memoryReports();
  const woken: string[] = [];
  let now = instantFrom(days[0] ?? '');
  const run = draftReport({
    ideas: { list: async () => [], votes: async () => [] },
    figures: { rollups: async () => [] },
    consents: { all: async () => new Map() },
    topics: null,
    reports: memory.reports,
    tellings: memory.tellings,
    wake: async (month) => void woken.push(month),
    settings: async () => given,
    now: () => now,
  });
  const drafted: Array<string | null> = [];
  for (const at of days) {
    now = instantFrom(at);
    drafted.push(await run());
    if (at === approve)
      await memory.reports.approve('2026-10', now, 'marta', { id: 'evt_ok', name: 'report.approved', at: now, detail: {} });
  }
  return { ...memory, drafted, woken, run };
};
const weekdays = ['02', '03', '04', '05', '06', '09', '10', '11'].map((date) => `2026-11-${date}T06:00:00Z`);

describe('the daily look at the month', () => {
  it('drafts on the first working day, once', async () => {
    const { drafted } = await ring(['2026-11-01T06:00:00Z', ...weekdays.slice(0, 3)]);
    expect(drafted).toEqual([null, '2026-10', null, null]);
  });

  it('drafts on the next day where the first was missed', async () =>
    expect((await ring(['2026-11-03T06:00:00Z'])).drafted).toEqual(['2026-10']));

  it('drafts no month in which the brand was not there', async () =>
    expect((await ring(['2026-10-05T06:00:00Z'])).drafted).toEqual([null]));

  it('tells staff of a draft that nobody approves, each rung once', async () => {
    const { facts } = await ring([...weekdays, ...weekdays.slice(-1)]);
    expect(facts.filter((id) => id.startsWith('evt_') && !id.includes('drafted'))).toHaveLength(2);
  });

  it('tells nobody once it is approved', async () => {
    const { facts } = await ring(weekdays, settings, '2026-11-05T06:00:00Z');
    expect(facts).toEqual(['evt_report.drafted.2026-10', 'evt_ok']);
  });

  it('wakes the publisher for a month that is not told to its end', async () => {
    const { tellings, run, woken } = await ring(['2026-11-02T06:00:00Z']);
    await tellings.begin('2026-09');
    await run();
    expect(woken).toEqual(['2026-09']);
  });
});
