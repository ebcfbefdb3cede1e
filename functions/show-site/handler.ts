import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { ideaBoard } from '../../shared/aws/idea-board.ts';
import { ideaShelf } from '../../shared/aws/idea-shelf.ts';
import { linkSecret } from '../../shared/aws/link-secret.ts';
import { reportShelf } from '../../shared/aws/report-shelf.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { openTable } from '../../shared/aws/table.ts';
import { assetFolder } from '../../shared/runtime/assets.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { painter } from '../../shared/runtime/painter.ts';
import { showSite } from './show-site.tsx';

/** Called by visitors through the HTTP API. It has no right to write. */
// once per container
const env = readEnv('show-site');
const table = openTable();
const ideas = ideaShelf(table, env.TABLE_NAME);
const reports = reportShelf(table, env.TABLE_NAME);
const month = async (name: string) => (await reports.read(name))?.edition ?? null;
const months = async () => {
  const editions = await Promise.all((await reports.months()).map(month));
  return editions.filter((edition) => edition !== null);
};

const answer = handle(
  showSite({
    settings: settingsShelf(table, env.TABLE_NAME),
    ideas: ideaBoard(table, env.TABLE_NAME),
    idea: async (id) => (await ideas.read(id)) ?? null,
    months,
    month,
    secret: linkSecret(table, env.TABLE_NAME),
    painter: painter(new URL('./pictures/', import.meta.url)),
    asset: assetFolder(new URL('./assets/', import.meta.url)),
    failed: (error) => logger.error('page failed', { error: error.name }),
    now: systemClock,
    publicUrl: env.PUBLIC_URL,
  }),
);

// once per request
export const handler = (event: LambdaEvent) => answer(event);
