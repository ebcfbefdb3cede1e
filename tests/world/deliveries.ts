import fc from 'fast-check';
import type { Act } from '../../shared/contract/acts.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { addSeconds } from '../../shared/kernel/instant.ts';
import { did } from '../shared/conversations/story.ts';
import { type Happening, histories, historyStart, type Told, tell, worldSettings } from './histories.ts';

/** One more thing that staff do, `after` minutes from the beginning. */
const extras = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 6000 }),
    what: fc.constantFrom('vip' as const, 'plain' as const, 'note' as const, 'idea' as const, 'team' as const, 'person' as const),
    on: fc.boolean(),
  }),
  { maxLength: 4 },
);
/** What is delivered next: the first of those that wait, or another one, alone or in a batch; again; or an alarm rings. */
const turns = fc.array(
  fc.record({
    pick: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(6) }),
    batch: fc.constantFrom(1, 1, 1, 2, 3),
    again: fc.nat(3).map((one) => one === 0),
    rings: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 3000 }) }),
    elsewhere: fc.boolean(),
  }),
  { minLength: 10, maxLength: 40 },
);
const opener: Happening = { what: 'say', intent: 'question', after: 0, late: 0 };
const parts = fc.array(histories(true, 8), { minLength: 1, maxLength: 3 }).map((found) => found.flat());
/** People who talk to each other, longer than a tail is. */
const chats = fc
  .array(fc.constantFrom('say' as const, 'say' as const, 'thank' as const, 'reply' as const), { minLength: 20, maxLength: 36 })
  .map((said) =>
    said.map((what, index): Happening => {
      const when = { after: index % 7, late: 0 };
      if (what === 'reply') return { ...when, what };
      return { ...when, what: 'say', intent: what === 'say' ? 'question' : 'courtesy' };
    }),
  );
export const deliveries = fc.record({
  history: fc.oneof(
    { weight: 6, arbitrary: parts.map((rest) => [opener, ...rest]) },
    { weight: 2, arbitrary: parts },
    { weight: 1, arbitrary: fc.tuple(chats, parts).map(([chat, rest]) => [opener, ...chat, ...rest]) },
  ),
  extras,
  turns,
  grace: fc.constantFrom(0, 60),
  platform: fc.constantFrom('telegram' as const, 'facebook' as const),
  ties: fc.boolean(),
});
export type Delivered = typeof deliveries extends fc.Arbitrary<infer T> ? T : never;

/** Promises that ask for a tag and for a team beside those of a history; one lets bots answer and reopens for a day only. */
export const richSettings = (grace: number): Settings => {
  const settings = worldSettings(grace);
  const [first] = settings.policies;
  if (!first) return settings;
  const vip = { ...first, id: 'vip', position: 0, when: { tags: ['vip'] }, botsAnswer: true, reopenDays: 1 };
  const team = { ...first, id: 'team', position: 0.5, when: { teams: ['second'] }, calendar: 'kyiv' };
  return { ...settings, policies: [vip, team, ...settings.policies] };
};

const deedOf = ({ after, what, on }: Delivered['extras'][number]): Told => {
  const at = addSeconds(historyStart, after * 60 + 7);
  const when = String(at);
  const act = (): Act => {
    if (what === 'vip' || what === 'plain') return did({ type: 'tag', tag: what, on }, when);
    if (what === 'note') return did({ type: 'note', text: 'mind the gap', mentions: on ? ['taras'] : [] }, when);
    if (what === 'idea') return did({ type: 'idea', idea: 'idea_1' }, when);
    return did({ type: 'assign', assignee: on ? 'olha' : null, ...(what === 'team' && { team: on ? 'second' : null }) }, when);
  };
  return { heardAt: at, at, act: act(), edit: null };
};

/** On the hour, so that several things have the same instant. */
const rounded = (told: Told): Told => {
  const at = addSeconds(told.at, -60 * Number(told.at.slice(14, 16)) - Number(told.at.slice(17, 19)));
  if (!told.act) return told;
  return { ...told, at, act: told.act.type === 'interaction' ? { ...told.act, at, sourceAt: at } : { ...told.act, at } };
};

/** Everything that is delivered, in the order in which it is heard of. */
export const heard = ({ history, extras: more, ties }: Delivered): Told[] =>
  [...tell(history), ...more.map(deedOf)].map((told) => (ties ? rounded(told) : told)).toSorted((a, b) => (a.heardAt < b.heardAt ? -1 : 1));
