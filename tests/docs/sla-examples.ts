import type { Example } from './example-shape.ts';
import { answers } from './examples/answers.ts';
import { calendars } from './examples/calendars.ts';
import { changes } from './examples/changes.ts';
import { countries } from './examples/countries.ts';
import { ladders } from './examples/ladders.ts';
import { time } from './examples/time.ts';

/** Every worked example of docs/sla-rules.md and docs/sla-rules.uk.md, by the name that its marker carries. */
export const examples: readonly Example[] = [...answers, ...time, ...changes, ...calendars, ...countries, ...ladders];

/** Commands that the docs show with what they print, by the name that their marker carries. */
export const commands: Readonly<Record<string, string>> = {
  'explain-friday': `deadline --calendar docs/examples/kyiv-office.json \\
  --start 2026-11-13T14:30:00Z --minutes 120`,
  'explain-pause': `deadline --calendar docs/examples/kyiv-office.json \\
  --start 2026-11-13T08:00:00Z --minutes 480 \\
  --pause 2026-11-13T14:00:00Z/2026-11-16T08:00:00Z`,
  'explain-night': `deadline --calendar docs/examples/kyiv-nights.json \\
  --start 2027-03-27T20:00:00Z --minutes 480`,
  'explain-december': `deadline --calendar docs/examples/kyiv-december.json \\
  --start 2026-12-24T10:00:00Z --minutes 120`,
  'explain-json': `deadline --calendar docs/examples/kyiv-office.json \\
  --start 2026-11-13T14:30:00Z --minutes 120 --json`,
  elapsed: `deadline --elapsed --calendar docs/examples/kyiv-office.json \\
  --from 2026-11-13T14:30:00Z --to 2026-11-16T08:00:00Z \\
  --pause 2026-11-13T15:00:00Z/2026-11-16T07:30:00Z --json`,
  batch: 'deadline --batch docs/examples/batch.jsonl --json',
  'no-hours': `deadline --calendar docs/examples/no-hours.json \\
  --start 2026-11-13T14:30:00Z --minutes 120`,
};
