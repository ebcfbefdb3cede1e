import { showSite } from '../../../functions/show-site/show-site.tsx';
import type { Idea } from '../../../shared/contract/ideas.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import { mostSimilar } from '../../../shared/ideas/similar.ts';
import { ideas, now, october, settings } from '../../browser/spytsia.ts';
import { memoryClicks } from '../../fixtures/memory-clicks.ts';
import { testPainter } from '../../fixtures/test-painter.ts';

export const publicUrl = 'https://spytsia.example';

interface SiteHas {
  readonly ideas?: readonly Idea[];
  readonly settings?: Settings;
}

/** The public site over plain values, with other ideas where a test needs them. */
export const siteThat = (has: SiteHas = {}) =>
  showSite({
    settings: async () => has.settings ?? settings,
    ideas: async () => has.ideas ?? ideas,
    idea: async (id) => (has.ideas ?? ideas).find((idea) => idea.id === id) ?? null,
    similar: async (text) =>
      mostSimilar(
        text,
        (has.ideas ?? ideas).map(({ id, title, text: words }) => ({ idea: id, title, text: words })),
      ),
    months: async () => [october],
    month: async (month) => (month === october.month ? october : null),
    clicks: memoryClicks(),
    secret: async () => 'a-secret-of-the-tests',
    asset: () => null,
    failed: (error) => {
      throw error;
    },
    painter: testPainter,
    now: () => now,
    publicUrl,
  });

/** The text that an address of it answers with. */
export const answerOf = async (path: string, has: SiteHas = {}): Promise<string> => (await siteThat(has).request(path)).text();
