import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { clickShelf } from '../../shared/aws/click-shelf.ts';
import { consentShelf } from '../../shared/aws/consent-shelf.ts';
import { ideaShelf } from '../../shared/aws/idea-shelf.ts';
import { linkSecret } from '../../shared/aws/link-secret.ts';
import { reportShelf } from '../../shared/aws/report-shelf.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { similarShelf } from '../../shared/aws/similar-shelf.ts';
import { openTable } from '../../shared/aws/table.ts';
import type { Language } from '../../shared/contract/settings.ts';
import { publicIdeas } from '../../shared/ideas/public-ideas.ts';
import { findSimilar } from '../../shared/ideas/similar.ts';
import { foldEdits } from '../../shared/publishing/fold-edits.ts';
import { namedIn, redacted } from '../../shared/publishing/render-report.ts';
import { assetFolder } from '../../shared/runtime/assets.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { painter } from '../../shared/runtime/painter.ts';
import { showSite } from './show-site.tsx';

/** Called by visitors through the HTTP API. It has no right to write but to count clicks. */
// once per container
const env = readEnv('show-site');
const table = openTable();
const consents = consentShelf(table, env.TABLE_NAME);
const ideas = publicIdeas(ideaShelf(table, env.TABLE_NAME), consents);
const reports = reportShelf(table, env.TABLE_NAME, foldEdits);
// who refused to be named after a month was published is not shown in it any more
const month = async (name: string, language: Language = 'en') => {
  const edition = await reports.edition(name, language);
  return edition && redacted(edition, await consents.of(namedIn(edition)));
};
const months = async (language?: Language) => {
  const editions = await Promise.all((await reports.months()).map((name) => month(name, language)));
  return editions.filter((edition) => edition !== null);
};

const answer = handle(
  showSite({
    settings: settingsShelf(table, env.TABLE_NAME),
    ideas: ideas.list,
    idea: ideas.read,
    similar: findSimilar(similarShelf(table, env.TABLE_NAME)),
    months,
    month,
    clicks: clickShelf(table, env.TABLE_NAME),
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
