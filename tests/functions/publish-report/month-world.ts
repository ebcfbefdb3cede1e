import type { PublishReportPorts } from '../../../functions/publish-report/ports.ts';
import { publishMonth } from '../../../functions/publish-report/publish-month.ts';
import { publishReport } from '../../../functions/publish-report/publish-report.ts';
import { keepPace } from '../../../functions/send-reply/keep-pace.ts';
import { sendPost } from '../../../functions/send-reply/send-post.ts';
import type { Interaction } from '../../../shared/contract/acts.ts';
import type { Reply } from '../../../shared/contract/conversations.ts';
import { Idea, type Subscription } from '../../../shared/contract/ideas.ts';
import type { MonthPost } from '../../../shared/contract/month-posts.ts';
import { type Channel, Settings } from '../../../shared/contract/settings.ts';
import { figuresOf } from '../../../shared/insights/rollups.ts';
import { remembersSeconds } from '../../../shared/intake/publish-post.ts';
import { addSeconds, type Instant, instantFrom } from '../../../shared/kernel/instant.ts';
import { draftReport } from '../../../shared/publishing/draft-report.ts';
import type { MailPerson } from '../../../shared/publishing/ports.ts';
import { memoryPaces } from '../../fixtures/memory-paces.ts';
import { Crash, type FaultPlan, faulty, noFaults } from '../../world/faults.ts';
import { memoryReports } from '../../world/memory-reports.ts';
import { errandQueue } from './errand-queue.ts';

export const month = '2026-10';
const [drafted, approved] = [instantFrom('2026-11-02T07:00:00Z'), instantFrom('2026-11-03T09:00:00Z')];
export const settings = Settings.parse({
  brand: { name: { en: 'Brand', uk: 'Бренд' }, timezone: 'Europe/Kyiv', calendar: 'kyiv' },
  channels: [
    { id: 'page', connection: 'page', platform: 'facebook', name: 'Page', connectedAt: drafted, posts: 'uk' },
    { id: 'chat', connection: 'chat', platform: 'whatsapp', name: 'Chat', connectedAt: drafted },
    { id: 'pictures', connection: 'pictures', platform: 'instagram', name: 'Pictures', connectedAt: drafted, posts: 'uk' },
    {
      id: 'toots',
      connection: 'toots',
      platform: 'mastodon',
      account: 'us@social.example',
      name: 'Toots',
      connectedAt: drafted,
      posts: 'en',
    },
  ],
});
const author = (person: string, language: string, channel: string | null, rest: object = {}) => ({
  person,
  name: `Name of ${person}`,
  consent: false,
  language,
  origin: channel && { conversation: `conv_${person}`, channel },
  ...rest,
});
const at = '2026-10-20T09:00:00.000Z';
const shipped = { id: 'mov_1', to: 'shipped', reason: 'Ten stands.', at, by: 'marta', evidence: { text: 'A map' } };
/** Two ideas that were said by five people in two languages: one in a thread, one in a chat long ago, one by form, two without a way. */
export const ideas: readonly Idea[] = [
  {
    id: 'idea_market',
    title: 'Стійки біля ринку',
    state: 'shipped',
    authors: [
      author('per_thread', 'uk', 'page'),
      author('per_chat', 'uk', 'chat', { email: 'chat@example.org' }),
      author('per_named', 'uk', null, { consent: true }),
    ],
    moves: [shipped],
  },
  {
    id: 'idea_stands',
    title: 'More stands at the market',
    state: 'merged',
    mergedInto: 'idea_market',
    authors: [
      author('per_mail', 'en', null, { email: 'mail@example.org' }),
      author('per_lost', 'en', null),
      author('per_thread', 'uk', 'page'),
    ],
    moves: [],
  },
].map((rest) => Idea.parse({ text: 'Words.', origin: null, createdAt: at, movedAt: at, ...rest }));
const subscribers: readonly Subscription[] = (['en', 'uk'] as const).map((language) => ({
  person: `per_reader_${language}`,
  idea: null,
  email: `${language}@example.org`,
  language,
  at: drafted,
  confirmedAt: drafted,
  endedAt: null,
}));

const said = (person: string, kind: 'comment' | 'message'): Interaction => ({
  type: 'interaction',
  actId: `act_${person}`,
  id: `int_${person}`,
  conversation: `conv_${person}`,
  platform: 'facebook',
  channel: 'page',
  account: 'brand',
  sourceId: person,
  thread: person,
  verb: 'create',
  kind,
  direction: 'in',
  author: { id: person, handle: person },
  text: 'Words.',
  language: 'uk',
  topics: [],
  attachments: [],
  at: instantFrom(at),
  sourceAt: instantFrom(at),
  receivedAt: instantFrom(at),
  history: false,
});

/** A month that is approved and published, with everything that leaves noted, and a clock that is turned to whenever it asks to be woken. */
export const monthWorld = async (plan: FaultPlan = noFaults, given: Partial<PublishReportPorts> = {}) => {
  const memory = memoryReports();
  const replies = new Map<string, Reply>();
  const left: string[] = [];
  /** What the way out of each mail ends, by address. */
  const ends = new Map<string, Parameters<MailPerson>[0]>();
  const wakes: number[] = [];
  let now: Instant = approved;
  const draft = draftReport({
    month,
    timezone: 'Europe/Kyiv',
    cutOff: drafted,
    ideas,
    votes: {},
    consents: new Map(),
    topics: [],
    figures: figuresOf([]),
    contacts: null,
    effects: new Map(),
  });
  const fact = { id: 'evt_1', name: 'report.drafted' as const, at: drafted, detail: { month } };
  await memory.reports.draft(draft, fact);
  await memory.reports.approve(month, approved, 'marta', fact);
  const counter = { calls: 0 };
  const words = new Map([
    ['conv_per_thread', said('per_thread', 'comment')],
    ['conv_per_chat', said('per_chat', 'message')],
  ]);
  const out = faulty(
    'out',
    {
      askReply: async (reply: Reply) => {
        if (replies.has(reply.id)) return;
        replies.set(reply.id, { ...reply, state: 'sent' });
        left.push(`reply ${reply.conversation} ${reply.text}`);
      },
      mail: async (whom: Parameters<MailPerson>[0], to: string, { subject }: { subject: string }) => {
        ends.set(to, whom);
        left.push(`mail ${to} ${subject}`);
        return 'sent' as const;
      },
      wake: async (_month: string, seconds: number) => void wakes.push(seconds),
      publish: async (_month: string, { link }: MonthPost, { id, platform }: Channel) => {
        // Mastodon knows the key of what it has
        const again = platform === 'mastodon' && left.some((line) => line.startsWith(`post ${id}`));
        if (!again) left.push(`post ${id} ${link}`);
        return { state: 'sent' as const, sourceId: `of_${id}`, url: null };
      },
    },
    plan,
    counter,
  );
  const posts = faulty('posts', memory.posts, plan, counter);
  const errands = errandQueue(memory.asked);
  const post = sendPost({
    posts,
    settings: async () => settings,
    secrets: { of: async () => ({ signing: [], token: 'T' }), fresh: async () => undefined },
    pace: keepPace({ paces: memoryPaces(), later: errands.later, now: () => now }),
    publish: out.publish,
    holdIfQuiet: given.holdIfQuiet ?? (async () => false),
    remembers: remembersSeconds,
    now: () => now,
  });
  const whole: PublishReportPorts = {
    reports: faulty('reports', memory.reports, plan, counter),
    posts,
    tellings: faulty('tellings', memory.tellings, plan, counter),
    ideas: { read: async (id) => ideas.find((idea) => idea.id === id), list: async () => ideas },
    conversations: {
      read: async (id) => {
        const words_ = words.get(id);
        const own = [...replies.values()].filter(({ conversation }) => conversation === id);
        return { conversation: null, acts: words_ ? [words_] : [], claims: [], notices: [], replies: own, moderations: [], media: [] };
      },
    },
    consents: { of: async () => new Map() },
    subscriptions: { of: async () => subscribers, read: async (_month, person) => subscribers.find((one) => one.person === person) },
    emailOf: async () => undefined,
    silent: async () => new Set(),
    holdIfQuiet: async () => false,
    isHeld: async () => false,
    settings: async () => settings,
    ...out,
    now: () => now,
    publicUrl: 'https://brand.example',
    ...given,
  };
  const publish = publishReport(whole);
  /** Posts all that was asked for, as the queue of `send-reply` does: what failed comes again when its visibility timeout is over. */
  const postAll = async () => {
    for (let errand = errands.next(); errand; errand = errands.next()) {
      const one = errand;
      await post(one).catch(async (error: unknown) => {
        if (!(error instanceof Crash)) throw error;
        now = addSeconds(now, 360);
        await errands.later(one);
      });
    }
  };
  /** Wakes the publisher until it asks no more, as its queue does: what failed comes again after its visibility timeout. */
  const run = async () => {
    for (let round = 0; round < 60; round += 1) {
      const before = wakes.length;
      const failed = await publish(month).then(
        () => false,
        (error: unknown) => {
          if (error instanceof Crash) return true;
          throw error;
        },
      );
      await postAll();
      if (!failed && wakes.length === before) return;
      now = addSeconds(now, failed ? 720 : (wakes.at(-1) ?? 0));
    }
    throw new Error('the publisher never came to an end');
  };
  return {
    ...memory,
    publish,
    publishAlone: publishMonth(whole),
    run,
    postAll,
    left,
    ends,
    counter,
    replies,
    pass: (seconds: number) => (now = addSeconds(now, seconds)),
  };
};
