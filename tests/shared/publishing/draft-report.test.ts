import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draft } from '../../../shared/contract/reports.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { draftReport } from '../../../shared/publishing/draft-report.ts';
import { monthRecord } from './month-record.ts';

const draft = draftReport(monthRecord);
const bytes = (given: Draft) => JSON.stringify(given);

describe('the draft of a month', () => {
  it('is the same bytes for the same record, whatever order it is read in', () => {
    const golden = bytes(draft);
    fc.assert(
      fc.property(fc.shuffledSubarray([...monthRecord.ideas], { minLength: monthRecord.ideas.length }), (ideas) => {
        const votes = Object.fromEntries(Object.entries(monthRecord.votes).map(([id, own]) => [id, own.toReversed()]));
        expect(bytes(draftReport({ ...monthRecord, ideas, votes }))).toBe(golden);
      }),
      { numRuns: 50 },
    );
  });

  it('is the bytes that this template gave when it was made', () => {
    expect(createHash('sha256').update(bytes(draft)).digest('hex')).toMatchInlineSnapshot(
      `"ebb15f6c7306868d6a2002e2095156f0e5cff8a69805fcfdedbb917715a08d36"`,
    );
  });

  it('does not change by what happens after its cut-off', () => {
    const before = monthRecord.ideas
      .filter(({ id }) => id !== 'idea_young')
      .map((idea) => (idea.id === 'idea_later' ? { ...idea, state: 'new' as const, moves: [], movedAt: idea.createdAt } : idea));
    expect(bytes(draftReport({ ...monthRecord, ideas: before }))).toBe(bytes(draft));
  });

  it('tells what was built with evidence, effect and the names of everybody who asked and may be named', () => {
    expect(draft.built).toMatchObject([
      {
        id: 'idea_market',
        quote: 'Стійок біля ринку бракує щосуботи.',
        quotedFrom: 'per_idea_market',
        reason: 'Десять нових стійок.',
        reasonLanguage: 'uk',
        evidence: { text: 'Карта стійок', url: 'https://brand.example/map' },
        effect: { beforeAWeek: 12, afterAWeek: 3, certain: false },
        votes: 3,
        names: [
          { person: 'per_idea_market', name: 'Віра Ткач' },
          { person: 'per_ann', name: 'Ann Roe' },
          { person: 'vot_1', name: 'Лев' },
        ],
      },
    ]);
  });

  it('counts what was asked by topic, most contacts first, without what nobody spoke of', () => {
    expect(draft.asked.map(({ topic, ideas, contacts }) => [topic, ideas, contacts])).toEqual([
      ['app', 1, 40],
      ['stands', 4, 7],
      ['prices', 1, 0],
    ]);
    expect(draftReport({ ...monthRecord, contacts: null }).asked[0]).toMatchObject({ topic: 'stands', contacts: null });
  });

  it('holds over what is planned with its dates, and tells why it said no', () => {
    expect(draft.inProgress).toMatchObject([{ id: 'idea_app', plan: { to: '2026-12-18' }, quote: null }]);
    expect(draft.declined).toMatchObject([{ id: 'idea_free', reason: 'Це коштувало б більше, ніж ремонт.' }]);
    expect([draft.heard, draft.stillOpen, draft.kept]).toEqual([6, 2, null]);
  });

  it('names and quotes nobody who refused later', () => {
    const consents = new Map([['per_idea_market', { state: 'refused' as const, at: instantFrom('2026-10-30T00:00:00Z') }]]);
    const told = draftReport({ ...monthRecord, consents });
    expect(JSON.stringify(told.built)).not.toContain('Віра');
    expect(told.built[0]).toMatchObject({ quote: null, quotedFrom: null });
  });

  it('reads a draft as it was kept before names had persons', () => {
    const old = {
      id: 'idea_1',
      title: 'T',
      quote: null,
      quoteLanguage: 'uk',
      reason: 'R',
      votes: 1,
      names: ['Ann'],
      movedAt: monthRecord.cutOff,
    };
    const kept = {
      month: '2026-09',
      cutOff: monthRecord.cutOff,
      templateVersion: 1,
      heard: 1,
      built: [old],
      inProgress: [],
      declined: [],
      stillOpen: 0,
      thanks: ['Ann'],
      kept: null,
    };
    expect(Draft.parse(kept)).toMatchObject({
      asked: [],
      thanks: [{ person: '', name: 'Ann' }],
      built: [{ names: [{ name: 'Ann' }], evidence: null }],
    });
  });
});
