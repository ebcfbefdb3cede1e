import { type Mutant, mutantsOf } from './mutant.ts';

/** The clocks: rules 2 to 5, 9 to 12 and 14. */
export const clocks: readonly Mutant[] = [
  ...mutantsOf('shared/sla/ticking.ts', [
    ['a reply at the due instant is late', 'clock.ended.at > limit', 'clock.ended.at >= limit'],
    ['the warning is found forwards from the start', 'subtract(calendar, dueAt, leadSeconds', 'add(calendar, clock.startedAt, leadSeconds'],
    ['a warning rings before the start', 'later(clock.startedAt, subtract(', '(subtract('],
    [
      'a pause forgets the time used',
      'used: usedBy(clock, at), ran: ranUntil(clock, at), since: null',
      'used: 0, ran: ranUntil(clock, at), since: null',
    ],
    ['a pause moves a deadline that has passed', 'fixedDue: due && at > due ? due : null }', 'fixedDue: null }'],
    ['another promise starts again', 'promised, left, used: usedBy(clock, at),', 'promised, left, used: 0,'],
    ['another calendar counts from the start', 'clock.promised.calendar === promised?.calendar ||', 'true ||'],
    ['lateness is measured without the grace', '- target - between(calendar, dueAt, limit)', '- target'],
    ['a deletion counts as a reply', "return late ? 'breached' : 'withdrawn'", "return 'met'"],
    ['what was breached before the deletion is withdrawn', "return late ? 'breached' : 'withdrawn'", "return 'withdrawn'"],
    ['a paused clock reads as running', "clock.since ? 'running' : 'paused'", "'running'"],
    ['a breach that was told moves with the calendar', 'dueAsTold(promisedAt, breach, promise)', 'promisedAt'],
  ]),
  ...mutantsOf('shared/sla/clocks.ts', [
    ['next response restarts at the newest message', 'story.response ??= startClock(', 'story.response = startClock('],
    ['next response is armed while the first is awaited', "story.answered ? 'next_response'", "story.asked.size > 1 ? 'next_response'"],
    [
      'resolving leaves the next response running',
      "endResponse(story, at, 'disarmed', key);\n    if (story.resolution &&",
      'if (story.resolution &&',
    ],
    ['reopening starts the resolution again', "story.resolution?.ended?.how === 'settled'", 'false'],
    ['an answer at the same instant comes too early', 'ask: 2, answer: 3', 'ask: 3, answer: 2'],
    ['resolving twice counts from the second', "} else if (story.status !== 'resolved') {", '} else {'],
    ['an answer before any question counts', 'if (story.asked.size === 0) return;', ''],
    ['one deletion withdraws what else was asked', 'story.unanswered.size === 0) endResponse', 'true) endResponse'],
    ['a message told twice asks twice', 'if (story.asked.has(what)) return;', ''],
    [
      'a promise made while paused lets the clock run',
      "if (story.status !== 'open') keepPace(story, mark.at);",
      'eachOpen(story, (clock) => resumeClock(clock, mark.at));',
    ],
  ]),
  ...mutantsOf('shared/sla/due-steps.ts', [
    ['a breach comes at the due instant', 'addSeconds(dueAt, graceSeconds)) + 1)', 'addSeconds(dueAt, graceSeconds)))'],
    ['the breach ignores the grace', 'addSeconds(dueAt, graceSeconds)', 'addSeconds(dueAt, 0)'],
    ['a step is told again and again', 'left(step) && !overtaken', '!overtaken'],
    ['a step that was taken back is never told again', ' && !claim.revokedAt', ''],
    ['a paused clock breaches', 'if (clock.pausedAt !== null) return', 'if (false) return'],
    ['a warning is told after its breach', "(step === 'warning' && other.step === 'breach') ||", ''],
  ]),
  ...mutantsOf('shared/sla/overdue.ts', [['lateness runs on when it was answered', 'clock.settledAt === null &&', '']]),
  ...mutantsOf('shared/sla/policies.ts', [
    ['the last policy wins', 'a.position - b.position', 'b.position - a.position'],
    ['one condition is enough', 'met.length < asked.length', 'asked.length > 0 && met.length === 0'],
  ]),
  ...mutantsOf('shared/sla/promise.ts', [
    ['a percentage is of what went by', '(target * warning.percent) / 100', 'target - (target * warning.percent) / 100'],
    ['a lead in minutes is in seconds', 'warning.minutes * 60', 'warning.minutes'],
  ]),
  ...mutantsOf('shared/sla/check-calendar.ts', [['a calendar without hours is saved', 'intervals.length > 0', 'intervals.length >= 0']]),
];
