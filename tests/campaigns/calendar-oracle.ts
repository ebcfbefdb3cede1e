import { isDeepStrictEqual } from 'node:util';
import type { Calendar } from '../../shared/contract/settings.ts';
import { fromMillis } from '../../shared/kernel/instant.ts';
import { dueWithPauses, workedBetween } from '../../shared/sla/pauses.ts';
import { add, between, subtract } from '../../shared/sla/working-hours.ts';
import { calendarCase, dayLength } from './calendar-cases.ts';
import { type Campaign, progress } from './campaign.ts';
import { type Dice, diceOf } from './dice.ts';
import { countsBefore, type Span, stepBack, stepBetween, stepForward } from './stepping.ts';
import { reachOf, type Tape, tapeOf } from './stepping-oracle.ts';

const dayMillis = 86_400_000;
const casesOfCalendar = 4;

type Ask = (tape: Tape) => number | null;

/** Asks a tape around an instant; one that is too short for an answer is made three times as long. */
const tapesAround = (calendar: Calendar, around: number) => {
  let days = 8;
  let tape = tapeOf(calendar, around, days);
  return (ask: Ask): { answer: number; tape: Tape } => {
    for (; days < 20_000; tape = tapeOf(calendar, around, days)) {
      const answer = ask(tape);
      if (answer !== null) return { answer, tape };
      days *= 3;
    }
    throw new Error('the oracle found no end');
  };
};

/** Up to five pauses, to the second: they may overlap, touch, lie outside hours, before the start or after the end. */
const pausesOf = (dice: Dice, from: number, until: number): Span[] => {
  const spread = Math.max(3600, Math.round((until - from) / 1000));
  const pauses: Span[] = [];
  for (let left = dice.whole(0, 5); left > 0; left -= 1) {
    const last = pauses.at(-1);
    const anywhere = from - (from % 1000) + dice.whole(-Math.round(spread / 5), spread) * 1000;
    const begin = dice.chance(0.1) ? until : last && dice.chance(0.15) ? last.to : anywhere;
    pauses.push({ from: begin, to: begin + dice.whole(0, Math.round(spread / 3)) * 1000 });
  }
  return pauses;
};

/** One case; answers with what differs, as `what: engine, oracle`. */
const differs = (dice: Dice, calendar: Calendar, from: number, seconds: number): string[] => {
  const found: string[] = [];
  const start = fromMillis(from);
  const walk = tapesAround(calendar, from);
  const check = (what: string, engine: unknown, oracle: unknown) => {
    if (!isDeepStrictEqual(engine, oracle)) found.push(`${what}: ${String(engine)}, by the wall clock ${String(oracle)}`);
  };
  const { answer: due, tape } = walk((one) => stepForward(one, from, seconds * 1000));
  check('add', add(calendar, start, seconds), fromMillis(due));
  check('between(a, add(a, n))', between(calendar, start, add(calendar, start, seconds)), seconds);
  const { answer: before } = walk((one) => stepBack(one, from, seconds * 1000));
  check('subtract', subtract(calendar, start, seconds), fromMillis(before));

  const { from: first, to: last } = reachOf(tape);
  const other = Math.min(last, Math.max(first, from + dice.whole(-2 * dayMillis, 2 * (due - from) + dayMillis)));
  const [a, b] = [Math.min(from, other), Math.max(from, other)];
  const worked = stepBetween(tape, a, b) / 1000;
  check('between', between(calendar, fromMillis(a), fromMillis(b)), worked);
  check('between backwards', between(calendar, fromMillis(b), fromMillis(a)), worked === 0 ? -0 : -worked);
  if (b > a && countsBefore(tape, b)) check('add(a, between(a, b))', add(calendar, fromMillis(a), worked), fromMillis(b));

  const spans = pausesOf(dice, from, due);
  const pauses = spans.map((span) => ({ from: fromMillis(span.from), to: fromMillis(span.to) }));
  const { answer: paused, tape: long } = walk((one) => stepForward(one, from, seconds * 1000, spans));
  check('dueWithPauses', dueWithPauses(calendar, start, seconds, pauses), fromMillis(paused));
  check('workedBetween', workedBetween(calendar, start, fromMillis(paused), pauses), stepBetween(long, from, paused, spans) / 1000);
  return found;
};

/**
 * Random calendars, starts, budgets and pauses: the engine against a walk over the wall clock, and the laws of rule 9. In 95
 * cases of a hundred the budget is of up to five working days, else of up to ninety. Throws at the first case that differs.
 */
export const run: Campaign = async ({ runs = 100_000, seed, say }) => {
  const step = progress(runs, say);
  let [long, given] = [0, calendarCase(diceOf(seed))];
  for (let index = 0; index < runs; index += 1) {
    const dice = diceOf(seed + index * 7919);
    if (index % casesOfCalendar === 0) given = calendarCase(dice);
    const { calendar, around } = given;
    const far = dice.chance(0.05);
    const from = around + dice.whole(0, 86_399) * 1000 + (dice.chance(0.1) ? dice.whole(0, 999) : 0);
    const seconds = dice.whole(0, dayLength(calendar) * (far ? 90 : dice.whole(1, 5)));
    const found = differs(dice, calendar, from, seconds);
    if (found.length > 0)
      throw new Error(`Case ${index} of seed ${seed}: ${found.join('; ')}\n${JSON.stringify({ calendar, from, seconds })}`);
    if (far) long += 1;
    step(index);
  }
  return { cases: runs, dueWithinNinetyDays: long, different: 0 };
};
