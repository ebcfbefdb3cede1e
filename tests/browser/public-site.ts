import { showSite } from '../../functions/show-site/show-site.tsx';
import { ideas, now, october, quietSeptember, settings } from './spytsia.ts';
import { pageAssets } from './style-sheets.ts';

/** The public site over plain values: what it shows is Spytsia in November. */
export const publicSite = (rest: { empty?: boolean; program?: Uint8Array } = {}) =>
  showSite({
    settings: async () => settings,
    ideas: async () => (rest.empty ? [] : ideas),
    idea: async (id) => ideas.find((idea) => idea.id === id) ?? null,
    months: async () => (rest.empty ? [] : [october, quietSeptember]),
    month: async (month) => [october, quietSeptember].find((one) => one.month === month) ?? null,
    secret: async () => 'a-secret-of-the-tests',
    asset: pageAssets(rest.program ? { 'embed.js': rest.program } : {}),
    failed: (error) => {
      throw error;
    },
    now: () => now,
    publicUrl: 'https://spytsia.example',
  });
