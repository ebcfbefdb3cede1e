import { showSite } from '../../functions/show-site/show-site.tsx';
import type { Edition } from '../../shared/contract/reports.ts';
import type { Language } from '../../shared/contract/settings.ts';
import { ideas, now, october, quietSeptember, settings } from './spytsia.ts';
import { pageAssets } from './style-sheets.ts';

/** The public site over plain values: what it shows is Spytsia in November. */
export const publicSite = (rest: { empty?: boolean; edition?: (language: Language) => Edition } = {}) =>
  showSite({
    settings: async () => settings,
    ideas: async () => (rest.empty ? [] : ideas),
    idea: async (id) => ideas.find((idea) => idea.id === id) ?? null,
    months: async () => (rest.empty ? [] : [october, quietSeptember]),
    month: async (month, language = 'en') =>
      [...(rest.edition ? [rest.edition(language)] : []), october, quietSeptember].find((one) => one.month === month) ?? null,
    secret: async () => 'a-secret-of-the-tests',
    asset: pageAssets(),
    failed: (error) => {
      throw error;
    },
    now: () => now,
    publicUrl: 'https://spytsia.example',
  });
