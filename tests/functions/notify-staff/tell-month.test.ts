import { describe, expect, it } from 'vitest';
import type { MonthFact, NotifyStaffPorts } from '../../../functions/notify-staff/ports.ts';
import { readMessage } from '../../../functions/notify-staff/read-message.ts';
import { tellMonth } from '../../../functions/notify-staff/tell-month.ts';
import { Settings } from '../../../shared/contract/settings.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { memoryStaff } from '../../world/memory-staff.ts';

const settings = Settings.parse({
  brand: { name: { en: 'B', uk: 'Б' }, timezone: 'Europe/Kyiv', calendar: 'kyiv' },
  staff: [
    { id: 'marta', email: 'marta@brand.example', name: 'Marta', role: 'lead', language: 'uk' },
    { id: 'olha', email: 'olha@brand.example', name: 'Olha', role: 'editor', quiet: { from: '22:00', to: '09:00' } },
  ],
  noticeChannels: [{ id: 'slack', kind: 'slack', address: 'https://hooks.slack.com/services/T0/B0/not-a-real-hook' }],
  raci: [{ id: 'report', responsible: ['staff:olha'], accountable: ['staff:marta'] }],
});
const fact: MonthFact = { month: '2026-10', step: 'climb-1', dueAt: instantFrom('2026-11-05T22:00:00Z') };

const tell = async (given: MonthFact, now: string, times = 1, inForce = settings) => {
  const sent: Array<{ to: string | undefined; title: string; link: string }> = [];
  const later: Array<readonly [unknown, number]> = [];
  const memory = memoryStaff();
  const never = async (): Promise<never> => {
    throw new Error('a late month needs this not');
  };
  const ports: NotifyStaffPorts = {
    notices: memory.notices,
    summaries: memory.summaries,
    conversations: { read: never },
    channels: { read: never },
    tests: { claim: never, read: never, settle: never },
    noteClaim: never,
    settings: async () => inForce,
    secret: async () => 'a-secret-of-the-tests',
    messengers: {
      repeatable: () => false,
      send: async (channel, { words, links }, to) => {
        sent.push({ to: to ?? channel.id, title: words.title, link: links.conversation });
        return { handle: null };
      },
      change: never,
    },
    later: async (message, seconds) => void later.push([message, seconds]),
    now: () => instantFrom(now),
    publicUrl: 'https://brand.example',
  };
  for (let n = 0; n < times; n += 1) await tellMonth(ports)(given);
  return { sent, later };
};

describe('a month that is late', () => {
  it('is told to the channels first, once a rung, with the way to its draft', async () => {
    const { sent } = await tell({ ...fact, step: 'climb-0' }, '2026-11-06T08:00:00Z', 2);
    expect(sent).toEqual([
      { to: 'slack', title: '“You asked — we did” is late: October 2026', link: 'https://brand.example/console/month/2026-10' },
    ]);
  });

  it('goes up by mail, in the language of each', async () => {
    const { sent } = await tell(fact, '2026-11-06T15:00:00Z');
    expect(sent).toMatchObject([{ to: 'marta@brand.example', title: '«Ви просили — ми зробили» запізнюється: Жовтень 2026' }]);
  });

  it('waits for those who sleep', async () => {
    const ladders = [{ id: 'report', steps: [{ after: 60, tell: ['raci:responsible', 'raci:accountable'] }] }];
    const inForce = { ...settings, ...Settings.pick({ ladders: true }).parse({ ladders }) };
    const { sent, later } = await tell({ ...fact, step: 'climb-0' }, '2026-11-06T06:50:00Z', 1, inForce);
    expect(sent.map(({ to }) => to)).toEqual(['marta@brand.example']);
    expect(later).toEqual([[{ month: { ...fact, step: 'climb-0' } }, 600]]);
  });

  it('tells nothing of a rung that the ladder has no more', async () =>
    expect((await tell({ ...fact, step: 'climb-7' }, '2026-11-06T08:00:00Z')).sent).toEqual([]));

  it('comes by the bus and out of the queue alike', () => {
    expect(readMessage({ 'detail-type': 'report.late', detail: fact })).toEqual({ month: fact });
    expect(readMessage({ later: { month: fact } })).toEqual({ later: { month: fact } });
  });
});
