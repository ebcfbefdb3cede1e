import { keepPace } from '../../../functions/send-reply/keep-pace.ts';
import type { Errand } from '../../../functions/send-reply/read-errand.ts';
import { type ReplyShelf, sendReply } from '../../../functions/send-reply/send-reply.ts';
import type { Interaction } from '../../../shared/contract/acts.ts';
import type { Conversation, Reply } from '../../../shared/contract/conversations.ts';
import type { Platform } from '../../../shared/contract/settings.ts';
import { normalise } from '../../../shared/intake/normalise.ts';
import { postReply } from '../../../shared/intake/post-reply.ts';
import { type Instant, instantFrom } from '../../../shared/kernel/instant.ts';
import type { HoldIfQuiet } from '../../../shared/publishing/quiet.ts';
import { memoryIntake } from '../../fixtures/memory-intake.ts';
import { memoryPaces } from '../../fixtures/memory-paces.ts';
import { demo, letterOf } from '../../shared/intake/demo.ts';

export const now = instantFrom('2026-11-16T09:00:00Z');
const questions: Partial<Record<Platform, object>> = {
  telegram: {
    update_id: 1,
    message: { message_id: 7, date: 1_791_000_000, chat: { id: 55, type: 'private' }, from: { id: 55 }, text: 'Де?' },
  },
  facebook: {
    object: 'page',
    entry: [
      {
        id: '10',
        time: 1,
        changes: [
          {
            field: 'feed',
            value: {
              item: 'comment',
              verb: 'add',
              comment_id: '20_31',
              post_id: '10_20',
              parent_id: '10_20',
              from: { id: '77' },
              message: 'Where?',
            },
          },
        ],
      },
    ],
  },
  slack: {
    type: 'event_callback',
    team_id: 'T1',
    event: { type: 'message', channel: 'C1', user: 'U1', ts: '1791000000.000200', text: 'Where?' },
  },
  line: {
    destination: 'U0',
    events: [
      {
        type: 'message',
        timestamp: 1_791_000_000_000,
        source: { type: 'user', userId: 'U7' },
        message: { id: '70', type: 'text', text: 'Where?' },
      },
    ],
  },
  'standard-webhooks': { id: 'c1', text: 'Where?', author: { handle: 'ann' } },
};
export const asked = (platform: Platform): Interaction => {
  const [interaction] = normalise(letterOf(platform), Buffer.from(JSON.stringify(questions[platform])), demo).interactions;
  if (!interaction) throw new Error('the question was not read');
  return interaction;
};
export const headOf = (interaction: Interaction): Conversation => ({
  id: interaction.conversation,
  platform: interaction.platform,
  channel: interaction.channel,
  account: interaction.account,
  thread: interaction.thread,
  state: 'open',
  priority: 'normal',
  tags: [],
  promisedBefore: [],
  attended: null,
  deliveredLate: false,
  intent: 'question',
  language: 'en',
  topics: [],
  openedAt: interaction.at,
  lastAt: interaction.at,
  resolvedAt: null,
  person: interaction.author,
  preview: '',
  assignee: null,
  team: null,
  idea: null,
  policy: null,
  clocks: [],
  nextDue: null,
  revision: '1',
});

/** A reply that waits to be sent, and all that becomes of it. */
export const standing = (
  platform: Platform,
  answer: () => Promise<Response>,
  options: {
    state?: Reply['state'];
    text?: string;
    token?: string | undefined;
    claimedAt?: Instant;
    by?: string;
    holdIfQuiet?: HoldIfQuiet;
  } = {},
) => {
  const question = asked(platform);
  const reply: Reply = {
    id: 'rep_1',
    conversation: question.conversation,
    by: options.by ?? 'olha',
    text: options.text ?? 'Here.',
    requestedAt: now,
    state: options.state ?? 'queued',
    sourceId: null,
    sentAt: null,
    problem: null,
    claimedAt: options.claimedAt,
  };
  const replies: ReplyShelf = {
    read: async () => ({ reply: { ...reply }, head: headOf(question), answers: question, connection: question.channel }),
    claim: async (_conversation, _id, claimedAt) => {
      const free = reply.state === 'queued';
      if (free) Object.assign(reply, { state: 'sending', claimedAt });
      return free;
    },
    settle: async (_conversation, _id, outcome) => void Object.assign(reply, outcome),
  };
  const requests: Array<{ url: string; body: unknown; headers: Headers }> = [];
  const recorded: Interaction[] = [];
  const reach: typeof fetch = async (url, init) => {
    requests.push({ url: String(url), body: JSON.parse(String(init?.body)), headers: new Headers(init?.headers) });
    return answer();
  };
  const token = 'token' in options ? options.token : 'TOKEN';
  const { secrets } = memoryIntake({ [question.channel]: { signing: [], ...(token && { token }) } });
  const later: Array<Errand & { seconds: number }> = [];
  const putBack = async (errand: Errand, seconds: number) => void later.push({ ...errand, seconds });
  const send = sendReply({
    replies,
    secrets,
    pace: keepPace({ paces: memoryPaces(), later: putBack, now: () => now }),
    post: postReply(reach, Date.now),
    holdIfQuiet: options.holdIfQuiet ?? (async () => false),
    record: async (acts) => recorded.push(...acts),
    now: () => now,
  });
  const errand = { what: 'reply' as const, conversation: question.conversation, id: reply.id };
  return {
    send: (tries = 0) => send({ ...errand, tries, place: tries > 0 ? { at: 0, putOff: 0 } : null }),
    reply,
    requests,
    recorded,
    question,
    later,
  };
};
export const json =
  (body: object, status = 200) =>
  async () =>
    Response.json(body, { status });
