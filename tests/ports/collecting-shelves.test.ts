import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withinLimit } from '../../shared/aws/form-limit.ts';
import { proposalShelf } from '../../shared/aws/proposal-shelf.ts';
import { surveyShelf } from '../../shared/aws/survey-shelf.ts';
import type { Proposal } from '../../shared/contract/proposals.ts';
import type { ProposalShelf } from '../../shared/ideas/ports.ts';
import type { SurveyShelf } from '../../shared/insights/ports.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';
import { memoryProposals } from '../fixtures/memory-proposals.ts';
import { memorySurveys } from '../fixtures/memory-surveys.ts';
import { openLocalTable } from './local-table.ts';

let table: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  table = await openLocalTable();
});
afterAll(() => table.close());

const proposal = (interaction: string, at: string): Proposal => ({
  interaction,
  conversation: `conv_${interaction}`,
  channel: 'tg',
  at: instantFrom(at),
  because: ['#idea'],
  state: 'open',
});
const engines: ReadonlyArray<[string, () => ProposalShelf]> = [
  ['memory', memoryProposals],
  ['the table', () => proposalShelf(table.client, table.tableName)],
];

describe.each(engines)('proposals in %s', (_name, make) => {
  it('are kept once, listed newest first, and stay decided', async () => {
    const shelf = make();
    for (const one of [
      proposal('int_1', '2026-11-14T08:00:00Z'),
      proposal('int_2', '2026-11-16T08:00:00Z'),
      proposal('int_3', '2026-11-15T08:00:00Z'),
    ])
      await shelf.keep(one);
    await shelf.settle('int_3', 'dismissed');
    await shelf.keep(proposal('int_3', '2026-11-15T08:00:00Z'));
    await shelf.settle('int_9', 'filed');
    expect((await shelf.open(10)).map(({ interaction }) => interaction)).toEqual(['int_2', 'int_1']);
    expect((await shelf.open(1)).map(({ interaction }) => interaction)).toEqual(['int_2']);
    expect([await shelf.read('int_3'), await shelf.read('int_9')]).toEqual([
      { ...proposal('int_3', '2026-11-15T08:00:00Z'), state: 'dismissed' },
      undefined,
    ]);
  });
});

it('a form takes so many different answers of one browser, and each of them again, under any concurrency', async () => {
  const within = withinLimit(table.client, table.tableName);
  const send = (key: string, trace = 'browser') =>
    within({ form: 'few', trace, key, at: instantFrom('2026-11-16T08:00:00Z'), answers: 3, hours: 1 });
  const came = await Promise.all(Array.from({ length: 12 }, (_, n) => send(`press-${n % 6}`)));
  expect(came.filter(Boolean).length).toBeGreaterThanOrEqual(3);
  const again = await Promise.all(Array.from({ length: 6 }, (_, n) => send(`press-${n}`)));
  expect(again.filter(Boolean)).toHaveLength(3);
  expect(await send('press-9', 'another')).toBe(true);
});

const surveys: ReadonlyArray<[string, () => SurveyShelf]> = [
  ['memory', memorySurveys],
  ['the table', () => surveyShelf(table.client, table.tableName)],
];
it.each(surveys)('the newest answer of a person in a month stays in %s, in whatever order they come', async (_name, make) => {
  const shelf = make();
  const answer = (at: string, score: number, month = '2026-11', person = 'per_1') =>
    shelf.keep({ survey: 'pulse', month, person, interaction: `int_${at}`, at: instantFrom(at), score });
  await answer('2026-11-16T09:00:00Z', 9);
  await answer('2026-11-16T08:00:00Z', 2);
  await answer('2026-11-16T08:00:00Z', 5, '2026-11', 'per_2');
  await answer('2026-12-16T08:00:00Z', 1, '2026-12');
  const kept = await shelf.answers('pulse', '2026-11');
  expect(kept.map(({ person, score }) => `${person} ${score}`).toSorted()).toEqual(['per_1 9', 'per_2 5']);
  expect(await shelf.answers('other', '2026-11')).toEqual([]);
});
