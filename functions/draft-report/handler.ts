import middy from '@middy/core';
import { figureShelf } from '../../shared/aws/figure-shelf.ts';
import { ideaShelf } from '../../shared/aws/idea-shelf.ts';
import { reportShelf } from '../../shared/aws/report-shelf.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { openTable } from '../../shared/aws/table.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { draftReport } from './draft-report.ts';

/** Rung once a day by its schedule. */
// once per container
const env = readEnv('draft-report');
const table = openTable();
const draft = draftReport({
  ideas: ideaShelf(table, env.TABLE_NAME),
  figures: figureShelf(table, env.TABLE_NAME),
  reports: reportShelf(table, env.TABLE_NAME),
  settings: settingsShelf(table, env.TABLE_NAME),
  now: systemClock,
});

// once per ring
export const handler = middy(async () => ({ month: await draft() }));
