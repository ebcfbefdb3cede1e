import { describe, expect, it } from 'vitest';
import { type RemindSurveyPorts, remindSurvey } from '../../../functions/publish-report/remind-survey.ts';
import type { Subscription } from '../../../shared/contract/ideas.ts';
import { Settings } from '../../../shared/contract/settings.ts';
import type { SurveyAnswer } from '../../../shared/contract/surveys.ts';
import { addSeconds, type Instant, instantFrom } from '../../../shared/kernel/instant.ts';
import type { MailPerson } from '../../../shared/publishing/ports.ts';
import { holdIfQuiet } from '../../../shared/publishing/quiet.ts';
import { answererOf, remindersDue } from '../../../shared/publishing/survey-reminder.ts';
import { memoryQuiet } from '../../fixtures/memory-quiet.ts';
import { Crash, crashAt, type FaultPlan, faulty, noFaults } from '../../world/faults.ts';
import { memoryReports } from '../../world/memory-reports.ts';

const words = (en: string, uk: string) => ({ en, uk });
const score = { id: 'score', type: 'scale', label: words('Would you recommend us?', 'Порадили б нас?') };
const survey = { id: 'pulse', form: 'pulse', fromDay: 20, toDay: 26, score: 'score', remindDaysBefore: 2 };
const form = {
  id: 'pulse',
  channel: 'site',
  purpose: 'survey',
  title: words('Your rides?', 'Як їздиться?'),
  intro: words('', ''),
  fields: [score],
};
const brand = { name: words('Brand', 'Бренд'), timezone: 'Europe/Kyiv', calendar: 'kyiv' };
const settings = Settings.parse({ brand, forms: [form], surveys: [survey] });
const key = '2026-11 pulse';
const morning = instantFrom('2026-11-24T07:00:00Z');
const reader = (name: string, rest: Partial<Subscription> = {}): Subscription => ({
  ...{ person: `per_${name}`, idea: null, email: `${name}@example.org`, language: 'en', at: morning, confirmedAt: morning, endedAt: null },
  ...rest,
});
const answer = (email: string): SurveyAnswer => ({
  ...{ survey: 'pulse', month: '2026-11', person: answererOf(email), interaction: 'int_1', at: morning, score: 9 },
});

const world = async (
  given: { plan?: FaultPlan; readers?: readonly Subscription[]; at?: Instant; rest?: Partial<RemindSurveyPorts> } = {},
) => {
  const { tellings } = memoryReports();
  const readers = given.readers ?? [reader('ada'), reader('olha', { language: 'uk' })];
  const left: string[] = [];
  const abouts: unknown[] = [];
  const wakes: number[] = [];
  const counter = { calls: 0 };
  let now = given.at ?? morning;
  const out = {
    mail: async (whom: Parameters<MailPerson>[0], to: string, { subject }: { subject: string }) => {
      abouts.push(whom.about);
      left.push(`${to} ${subject}`);
      return 'sent' as const;
    },
    wake: async (_key: string, seconds: number) => void wakes.push(seconds),
  };
  await tellings.begin(key);
  const plan = given.plan ?? noFaults;
  const remind = remindSurvey({
    tellings: faulty('tellings', tellings, plan, counter),
    subscriptions: { of: async () => readers, read: async (_idea, person) => readers.find((one) => one.person === person) },
    silent: async () => new Set(),
    settings: async () => settings,
    surveys: { answers: async () => [] },
    holdIfQuiet: async () => false,
    isHeld: async () => false,
    ...faulty('out', out, plan, counter),
    now: () => now,
    publicUrl: 'https://brand.example',
    ...given.rest,
  });
  /** Wakes it until it asks no more, as its queue does: what failed comes again after its visibility timeout. */
  const run = async () => {
    for (let round = 0; round < 40; round += 1) {
      const before = wakes.length;
      const failed = await remind(key).then(
        () => false,
        (error: unknown) => {
          if (error instanceof Crash) return true;
          throw error;
        },
      );
      if (!failed && wakes.length === before) return;
      now = addSeconds(now, failed ? 720 : (wakes.at(-1) ?? 0));
    }
    throw new Error('it never came to an end');
  };
  return { run, left, abouts, tellings, counter, nowIs: () => now };
};
const told = [
  'ada@example.org Your rides? Open until 26 November · Brand',
  'olha@example.org Як їздиться? Відкрито до 26 листопада · Бренд',
];

describe('the reminder of a survey', () => {
  it('is sent to each subscriber once, in their language, with the way out of mails about months', async () => {
    const { run, left, abouts, tellings } = await world();
    await run();
    expect([left, abouts, await tellings.open()]).toEqual([told, ['month', 'month'], []]);
    await tellings.begin(key);
    await run();
    expect(left).toEqual(told);
  });

  it('waits for the morning of its day in the brand’s zone', async () => {
    const { run, left, nowIs } = await world({ at: instantFrom('2026-11-24T06:00:00Z') });
    await run();
    expect([left.length, nowIs()]).toEqual([2, morning]);
  });

  it.each([
    ['who did not confirm', [reader('ada', { confirmedAt: null })], {}],
    ['who ended it', [reader('ada', { endedAt: morning })], {}],
    ['who wants no mail at all', [reader('ada')], { silent: async () => new Set(['per_ada']) }],
    ['who answered by the same address', [reader('ada')], { surveys: { answers: async () => [answer('Ada@example.org')] } }],
    ['anybody once it is closed', [reader('ada')], { now: () => instantFrom('2026-11-26T22:00:00Z') }],
    ['anybody when its settings ask for none any more', [reader('ada')], { settings: async () => ({ ...settings, surveys: [] }) }],
  ] as const)('is not sent to %s', async (_whom, readers, rest) => {
    const { run, left, tellings } = await world({ readers, rest });
    await run();
    expect([left, await tellings.open()]).toEqual([[], []]);
  });

  it('is held as one thing while it is quiet, out of date once its form is closed, and sent once when it is let go', async () => {
    const quiet = memoryQuiet();
    await quiet.shelf.write({ turn: 1, on: { by: 'marta', at: morning, reason: 'A fall' }, lifted: null });
    const isHeld = async (id: string) => (await quiet.shelf.held('publish-report', 1, id)).length > 0;
    const { run, left } = await world({ rest: { holdIfQuiet: holdIfQuiet(quiet.shelf, 'publish-report'), isHeld: async () => false } });
    await run();
    const [held] = quiet.held();
    expect([left, held, await isHeld(key)]).toEqual([
      [],
      { kind: 'survey', id: key, count: 2, until: '2026-11-26T22:00:00.000Z', turn: 1 },
      true,
    ]);
    await quiet.shelf.write({ turn: 2, on: null, lifted: null });
    await run();
    expect(left).toEqual(told);
  });

  it('is sent to many in handfuls', async () => {
    const { run, left } = await world({ readers: Array.from({ length: 450 }, (_, n) => reader(`r${n}`)) });
    await run();
    expect([left.length, new Set(left).size]).toEqual([450, 450]);
  });

  it('ends with everybody told at most once after a crash at any step', async () => {
    const calm = await world();
    await calm.run();
    for (let point = 1; point <= calm.counter.calls; point += 1)
      for (const fault of ['before', 'after'] as const) {
        const { run, left, tellings } = await world({ plan: crashAt(point, fault) });
        await run();
        const unsure = (await tellings.mails(key)).filter(({ state }) => state === 'possibly_delivered').length;
        expect([new Set(left).size, await tellings.open()], `${fault} ${point}`).toEqual([left.length, []]);
        expect(told.length - left.length, `${fault} ${point}`).toBeLessThanOrEqual(unsure);
      }
  });
});

describe('the morning look', () => {
  it.each([
    ['2026-11-23T06:00:00Z', []],
    ['2026-11-24T06:00:00Z', [key]],
    ['2026-11-26T06:00:00Z', [key]],
    ['2026-11-27T06:00:00Z', []],
  ])('at %s finds %j', (at, found) => {
    expect(remindersDue(settings, instantFrom(at)).map((one) => one.key)).toEqual(found);
  });
  it('finds nothing where no reminder is asked for', () => {
    const silent = Settings.parse({ brand, forms: [form], surveys: [{ ...survey, remindDaysBefore: undefined }] });
    expect(remindersDue(silent, morning)).toEqual([]);
  });
});
