import { showSite } from '../../functions/show-site/show-site.tsx';
import type { Idea } from '../../shared/contract/ideas.ts';
import type { Edition } from '../../shared/contract/reports.ts';
import type { Language } from '../../shared/contract/settings.ts';
import { mostSimilar } from '../../shared/ideas/similar.ts';
import { memoryClicks } from '../fixtures/memory-clicks.ts';
import { testPainter } from '../fixtures/test-painter.ts';
import { embedProgram } from './embed-program.ts';
import { ideas, now, october, quietSeptember, settings } from './spytsia.ts';
import { pageAssets } from './style-sheets.ts';

/** Some of its ideas with a longer story: dates, evidence, and a like idea that was joined to another. */
export const storied: readonly Idea[] = [
  ...ideas.map((idea) => {
    if (idea.id === 'idea_docks') return { ...idea, plan: { from: '2026-11-09', to: '2026-12-04' } };
    if (idea.id === 'idea_family') return { ...idea, plan: { from: '2027-01-11', to: '2027-01-29' } };
    const evidence = { text: 'Version 4.1 of the app.', url: 'https://spytsia.example/app' };
    return idea.id === 'idea_receipt' ? { ...idea, moves: idea.moves.map((move) => ({ ...move, evidence })) } : idea;
  }),
  ...ideas
    .filter(({ id }) => id === 'idea_bell')
    .map((idea) => ({ ...idea, id: 'idea_lottery', title: 'Podil at 8:40 is a lottery', text: 'I circle the block like I drive a car.' }))
    .map((idea) => ({ ...idea, language: 'en', state: 'merged' as const, mergedInto: 'idea_docks' })),
];

interface SiteOf {
  readonly empty?: boolean;
  /** Nothing can be read. */
  readonly fails?: boolean;
  readonly board?: readonly Idea[];
  readonly program?: Uint8Array;
  readonly edition?: (language: Language) => Edition;
}
const hints = embedProgram('hints');
/** The public site over plain values: what it shows is Spytsia in November. */
export const publicSite = ({ board = storied, ...rest }: SiteOf = {}) =>
  showSite({
    settings: async () => {
      if (rest.fails) throw new Error('the table does not answer');
      return settings;
    },
    ideas: async () => (rest.empty ? [] : board),
    idea: async (id) => board.find((idea) => idea.id === id) ?? null,
    similar: async (text) =>
      mostSimilar(
        text,
        storied.map(({ id, title, text: words }) => ({ idea: id, title, text: words })),
      ),
    months: async () => (rest.empty ? [] : [october, quietSeptember]),
    month: async (month, language = 'en') =>
      [...(rest.edition ? [rest.edition(language)] : []), october, quietSeptember].find((one) => one.month === month) ?? null,
    clicks: memoryClicks(),
    secret: async () => 'a-secret-of-the-tests',
    asset: pageAssets({ 'hints.js': hints, ...(rest.program && { 'embed.js': rest.program }) }),
    failed: (error) => {
      if (!rest.fails) throw error;
    },
    painter: testPainter,
    now: () => now,
    publicUrl: 'https://spytsia.example',
  });
