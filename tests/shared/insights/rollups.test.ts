import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureRow } from '../../../shared/contract/figures.ts';
import { addRollups, figuresOf, rollupOf, topicsOf } from '../../../shared/insights/rollups.ts';
import { anyRows } from './rows.ts';

const place = { day: '2026-11-16', channel: 'tg' };
const row = (given: Partial<FigureRow>): FigureRow => ({
  ...place,
  conversation: 'con_1',
  intent: 'question',
  topics: [],
  answered: false,
  resolved: false,
  escalated: false,
  firstResponse: null,
  ...given,
});
const answered = (minutes: number, state = 'met') => row({ answered: true, firstResponse: { state, minutes } });

describe('figures', () => {
  it.each([
    ['of nobody', [], { opened: 0, withinSla: null, medianFirstResponseMinutes: null }],
    ['of one who waits', [row({ firstResponse: { state: 'running', minutes: 0 } })], { opened: 1, firstResponses: 0, withinSla: null }],
    ['of one in time', [answered(18)], { firstResponses: 1, firstResponsesMet: 1, withinSla: 1, medianFirstResponseMinutes: 18 }],
    ['of one too late', [answered(200, 'met_late')], { firstResponses: 1, firstResponsesMet: 0, withinSla: 0 }],
    ['of one never answered', [row({ firstResponse: { state: 'breached', minutes: 0 } })], { firstResponses: 1, answered: 0 }],
    ['of one resolved after a breach', [row({ resolved: true, escalated: true })], { resolved: 1, resolvedWithoutEscalation: 0 }],
    [
      'of ten',
      [1, 2, 3, 4, 5, 60, 70, 80, 90, 600].map((one) => answered(one)),
      { medianFirstResponseMinutes: 5, ninetiethFirstResponseMinutes: 90 },
    ],
  ])('%s', (_of, rows, figures) => expect(figuresOf([rollupOf(place, rows)])).toMatchObject(figures));

  it('count a conversation once for each of its topics, most first', () => {
    const rows = [row({ topics: ['brakes', 'stations'] }), row({ topics: ['stations', 'stations'] }), row({})];
    expect(topicsOf([rollupOf(place, rows)])).toEqual([
      { topic: 'stations', contacts: 2 },
      { topic: 'brakes', contacts: 1 },
    ]);
  });

  it('do not depend on how the rows were split, or on the order in which they are added', () =>
    fc.assert(
      fc.property(anyRows, fc.array(fc.nat(7), { minLength: 60, maxLength: 60 }), fc.nat(), (rows, shards, turn) => {
        const parts = [...Map.groupBy(rows, (_row) => shards[rows.indexOf(_row)]).values()].map((own) => rollupOf(place, own));
        const turned = parts.map((_part, index) => parts[(index + turn) % parts.length]).filter((part) => part !== undefined);
        expect(JSON.stringify(addRollups(place, turned))).toBe(JSON.stringify(rollupOf(place, rows)));
      }),
    ));

  it('tell the middle and the ninetieth of a hundred exactly up to 5 minutes, and within 2 % above', () =>
    fc.assert(
      fc.property(anyRows, (rows) => {
        const exact = rows
          .flatMap((one) => (one.answered && one.firstResponse ? [Math.round(one.firstResponse.minutes * 10) / 10] : []))
          .toSorted((a, b) => a - b);
        const figures = figuresOf([rollupOf(place, rows)]);
        for (const [told, share] of [
          [figures.medianFirstResponseMinutes, 0.5],
          [figures.ninetiethFirstResponseMinutes, 0.9],
        ] as const) {
          const wanted = exact[Math.max(0, Math.ceil(exact.length * share) - 1)] ?? null;
          if (wanted === null || told === null) expect(told).toBe(wanted);
          else if (wanted <= 5) expect(told).toBe(wanted);
          else expect(Math.abs(told - wanted) / wanted).toBeLessThanOrEqual(0.02 + 0.05 / wanted);
        }
      }),
    ));
});
