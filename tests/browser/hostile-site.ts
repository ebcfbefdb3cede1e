import { showSite } from '../../functions/show-site/show-site.tsx';
import { Edition } from '../../shared/contract/reports.ts';
import { memoryClicks } from '../fixtures/memory-clicks.ts';
import { testPainter } from '../fixtures/test-painter.ts';
import { embedProgram } from './embed-program.ts';
import { hostileIdeas } from './hostile-ideas.ts';
import { now, october, settings } from './spytsia.ts';
import { pageAssets } from './style-sheets.ts';

const told = hostileIdeas
  .filter(({ mergedInto }) => mergedInto === null)
  .map(({ id, title, text, authors, votes, movedAt }) => ({
    id,
    title,
    quote: text,
    quoteLanguage: 'und',
    reason: `${text}\n\n${title}`,
    votes,
    names: authors.map(({ name }) => name),
    movedAt,
  }));
const month = Edition.parse({
  ...october,
  intro: told.map(({ title }) => title).join('\n\n'),
  built: told,
  inProgress: told,
  declined: told,
  thanks: told.flatMap(({ names }) => names),
});

/** The public site when everything that people wrote is hostile, to its very topics and forms. */
export const hostileSite = () =>
  showSite({
    settings: async () => ({
      ...settings,
      topics: hostileIdeas
        .slice(0, 6)
        .map(({ id, title }) => ({ id, words: { en: title.slice(0, 300), uk: title.slice(0, 300) }, match: [] })),
    }),
    ideas: async () => hostileIdeas,
    idea: async (id) => hostileIdeas.find((idea) => idea.id === id) ?? null,
    similar: async () => hostileIdeas.slice(0, 5).map(({ id, title }) => ({ idea: id, title, score: 1 })),
    months: async () => [month],
    month: async () => month,
    clicks: memoryClicks(),
    secret: async () => 'a-secret-of-the-tests',
    asset: pageAssets({ 'hints.js': embedProgram('hints') }),
    failed: (error) => {
      throw error;
    },
    painter: testPainter,
    now: () => now,
    publicUrl: 'https://spytsia.example',
  });
