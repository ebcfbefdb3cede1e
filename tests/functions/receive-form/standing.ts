import { receiveForm } from '../../../functions/receive-form/receive-form.ts';
import type { WebRequest } from '../../../functions/receive-form/web.ts';
import type { Idea } from '../../../shared/contract/ideas.ts';
import { Brand, type Settings, StaffMember } from '../../../shared/contract/settings.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { memoryIdeas } from '../../fixtures/memory-ideas.ts';
import { memoryIntake } from '../../fixtures/memory-intake.ts';
import { memorySubscribers } from '../../fixtures/memory-subscribers.ts';
import { anIdea } from '../../shared/ideas/an-idea.ts';
import { demo } from '../../shared/intake/demo.ts';

export const secret = 'a key for links';
export const state = { now: instantFrom('2026-11-16T08:00:00Z') };

const gone = StaffMember.parse({
  id: 'gone',
  email: 'gone@brand.example',
  name: 'Gone',
  role: 'agent',
  endedAt: '2026-11-01T08:00:00.000Z',
});

/** The door of forms, votes and links over what is kept in memory. */
export const standing = (
  given: { readonly ideas?: readonly Idea[]; readonly anonymousVotes?: boolean; readonly settings?: Settings } = {},
) => {
  const intake = memoryIntake({});
  const ideas = memoryIdeas(given.ideas ?? [anIdea()]);
  const subscribers = memorySubscribers(ideas.shelf);
  const acknowledged: string[] = [];
  const unsubscribed: string[] = [];
  const mails = new Map<string, number>();
  const brand = Brand.parse({
    name: { en: 'B', uk: 'B' },
    timezone: 'Europe/Kyiv',
    calendar: 'office',
    anonymousVotes: given.anonymousVotes,
  });
  const limits = new Map<string, Set<string>>();
  const receive = receiveForm({
    withinLimit: async ({ form, trace, key, answers }) => {
      const seen = limits.get(`${form} ${trace}`) ?? new Set();
      limits.set(`${form} ${trace}`, seen);
      return seen.has(key) || (seen.size < answers && seen.add(key).size > 0);
    },
    letters: intake.letters,
    settings: async () => given.settings ?? { ...demo, brand, staff: [...demo.staff, gone] },
    castVote: ideas.shelf.vote,
    heldVotes: subscribers.heldVotes,
    subscriptions: subscribers.subscriptions,
    mailLimit: async (who, most) => {
      mails.set(who, (mails.get(who) ?? 0) + 1);
      if ((mails.get(who) ?? 0) > most) throw new Refusal('mail.too-often', 429, 'Too often.');
    },
    acknowledge: async (conversation: string, notice: string) => void acknowledged.push(`${conversation} ${notice}`),
    unsubscribe: async (person) => void unsubscribed.push(person),
    secret: async () => secret,
    now: () => state.now,
  });
  return { ...intake, ...subscribers, receive, votes: ideas.cast, acknowledged, unsubscribed };
};

/** A press with fields as JSON. */
export const post = (path: string, fields: object = {}, more: Partial<WebRequest> = {}): WebRequest => ({
  path,
  headers: { 'content-type': 'application/json' },
  cookies: {},
  address: '192.0.2.1',
  body: Buffer.from(JSON.stringify(fields)),
  ...more,
});
