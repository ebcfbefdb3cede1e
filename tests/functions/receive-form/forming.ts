import { receiveForm } from '../../../functions/receive-form/receive-form.ts';
import type { WebRequest } from '../../../functions/receive-form/web.ts';
import { Settings } from '../../../shared/contract/settings.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { memoryIntake } from '../../fixtures/memory-intake.ts';
import { demo } from '../../shared/intake/demo.ts';

const words = (en: string, uk: string) => ({ en, uk });
/** A form of each kind that can be built: with fields of its own, closed, limited. */
export const formed = Settings.parse({
  ...demo,
  brand: {
    id: 'brand',
    name: words('Spytsia', 'Спиця'),
    timezone: 'Europe/Kyiv',
    calendar: 'riders',
    embedOrigins: ['https://shop.example'],
  },
  forms: [
    {
      id: 'pulse',
      channel: 'demo-form',
      purpose: 'survey',
      title: words('Monthly pulse', 'Пульс місяця'),
      intro: words('', ''),
      fields: [
        { id: 'score', type: 'scale', label: words('Would you recommend us?', 'Чи порадили б нас?'), required: true },
        { id: 'better', type: 'long_text', label: words('What would be better?', 'Що було б краще?'), becomes: 'idea' },
      ],
    },
    { ...demo.forms[0], id: 'later', opensAt: '2026-12-01T00:00:00.000Z' },
    { ...demo.forms[0], id: 'few', limit: { answers: 2, hours: 1 } },
    { ...demo.forms[0], id: 'slow', leastSeconds: 10 },
  ],
});

/** Our forms at an instant that a test moves. */
export const forming = () => {
  const { letters, sent } = memoryIntake({});
  const state = { now: instantFrom('2026-11-16T08:00:00Z') };
  const limits = new Map<string, Set<string>>();
  const never = async () => {
    throw new Error('no form needs this');
  };
  const receive = receiveForm({
    letters,
    settings: async () => formed,
    castVote: never,
    acknowledge: never,
    unsubscribe: never,
    heldVotes: { hold: never, read: never, guess: never },
    subscriptions: { ask: never, confirm: never, end: never },
    mailLimit: never,
    withinLimit: async ({ form, trace, key, answers }) => {
      const seen = limits.get(`${form} ${trace}`) ?? new Set();
      limits.set(`${form} ${trace}`, seen);
      return seen.has(key) || (seen.size < answers && seen.add(key).size > 0);
    },
    secret: async () => 'a key for links',
    now: () => state.now,
  });
  const post = (path: string, fields: object, more: Partial<WebRequest> = {}) =>
    receive({
      method: 'POST',
      path,
      headers: { 'content-type': 'application/json' },
      cookies: {},
      address: '192.0.2.1',
      body: Buffer.from(JSON.stringify(fields)),
      ...more,
    });
  return { post, sent, state };
};
