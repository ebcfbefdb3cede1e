import fc from 'fast-check';
import type { FigureRow } from '../../../shared/contract/figures.ts';

/** Rows of one day and channel. */
export const anyRow = (conversation: string): fc.Arbitrary<FigureRow> =>
  fc.record({
    conversation: fc.constant(conversation),
    channel: fc.constant('tg'),
    day: fc.constant('2026-11-16'),
    intent: fc.constantFrom('question', 'complaint', 'idea'),
    topics: fc.subarray(['stations', 'brakes', 'refunds'], { maxLength: 3 }),
    answered: fc.boolean(),
    resolved: fc.boolean(),
    escalated: fc.boolean(),
    firstResponse: fc.option(
      fc.record({
        state: fc.constantFrom('running', 'paused', 'met', 'met_late', 'breached'),
        minutes: fc.oneof(fc.constantFrom(0, 0.04, 5, 5.1), fc.double({ min: 0, max: 100_000, noNaN: true })),
      }),
    ),
  });
export const anyRows: fc.Arbitrary<FigureRow[]> = fc
  .integer({ min: 0, max: 60 })
  .chain((many) => fc.tuple(...Array.from({ length: many }, (_, index) => anyRow(`con_${index}`))));
