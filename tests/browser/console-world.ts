import { serveApi } from '../../functions/serve-api/serve-api.ts';
import { showConsole } from '../../functions/show-console/show-console.tsx';
import { type Act, Interaction } from '../../shared/contract/acts.ts';
import { type Claim, Notice, type Reply } from '../../shared/contract/conversations.ts';
import type { FigureRow } from '../../shared/contract/figures.ts';
import type { Letter } from '../../shared/contract/letters.ts';
import type { Moderation } from '../../shared/contract/moderations.ts';
import type { NoticeTest } from '../../shared/contract/notice-tests.ts';
import { Draft } from '../../shared/contract/reports.ts';
import type { ReplyApproval } from '../../shared/contract/settings.ts';
import { recordActs } from '../../shared/conversations/record-acts.ts';
import { interactionOf } from '../../shared/conversations/undoing.ts';
import { mostSimilar } from '../../shared/ideas/similar.ts';
import { rollupOf } from '../../shared/insights/rollups.ts';
import { topicFigures } from '../../shared/insights/topic-figures.ts';
import { addSeconds } from '../../shared/kernel/instant.ts';
import { Instant } from '../../shared/kernel/instant-schema.ts';
import { memoryAudit } from '../fixtures/memory-audit.ts';
import { memoryClicks } from '../fixtures/memory-clicks.ts';
import { memoryIdeas } from '../fixtures/memory-ideas.ts';
import { memoryModerations } from '../fixtures/memory-moderations.ts';
import { memoryPersons } from '../fixtures/memory-persons.ts';
import { memoryProposals } from '../fixtures/memory-proposals.ts';
import { memoryQuarantine } from '../fixtures/memory-quarantine.ts';
import { memoryQuiet } from '../fixtures/memory-quiet.ts';
import { memoryReplies } from '../fixtures/memory-replies.ts';
import { memorySubscribers } from '../fixtures/memory-subscribers.ts';
import { memoryConversations } from '../world/memory-conversations.ts';
import { memoryHotPlan } from '../world/memory-hot-plan.ts';
import { memoryReports } from '../world/memory-reports.ts';
import { memoryHolds, memoryNoticeList, memoryNoticeTests } from '../world/memory-staff.ts';
import { channelWorld } from './channel-world.ts';
import type { Program } from './console-program.ts';
import { joined, oddVotes } from './joined-idea.ts';
import { mediaWorld, sentAlong } from './media-world.ts';
import { ideas as allIdeas, now, october, settings as spytsia } from './spytsia.ts';
import { staffWorld } from './staff-world.ts';
import { pageAssets } from './style-sheets.ts';

export const token = 'a-token-of-the-tests';
export const moderatorToken = 'a-token-of-a-moderator';
export const analystToken = 'a-token-of-an-analyst';
const holders = new Map([
  [token, { staff: 'marta', role: 'lead' as const }],
  [moderatorToken, { staff: 'olha', role: 'moderator' as const }],
  [analystToken, { staff: 'olha', role: 'analyst' as const }],
]);

/** What becomes of a test: the pager has no key yet. */
const outcomeOf = (channel: string): Pick<NoticeTest, 'state' | 'handle' | 'problem'> =>
  channel === 'pager'
    ? { state: 'failed', handle: null, problem: { code: 'notice.no-secret', detail: 'No secret.', answered: null } }
    : { state: 'sent', handle: null, problem: null };

const drafted = { id: 'evt_drafted', name: 'report.drafted' as const, at: now, detail: { month: '2026-10' } };
let number = 0;
/** Something said in November 2026, in Kyiv's wall time of that month (two hours ahead of UTC). */
const said = (
  thread: string,
  name: string,
  handle: string,
  at: string,
  text: string,
  rest: Partial<Record<keyof Interaction, unknown>> = {},
): Act => {
  number += 1;
  const platform = rest.platform ?? 'telegram';
  return Interaction.parse({
    type: 'interaction',
    actId: `act_${number}`,
    id: `int_${number}`,
    conversation: `conv_${thread}`,
    platform,
    channel: platform,
    account: 'spytsia',
    sourceId: `src_${number}`,
    thread,
    verb: 'create',
    kind: 'message',
    direction: 'in',
    language: /[а-яіїєґ]/i.test(text) ? 'uk' : 'en',
    author: { id: `per_${handle}`, handle, name },
    text,
    at,
    sourceAt: at,
    receivedAt: at,
    ...rest,
  });
};
const ours = { direction: 'out', author: { id: 'per_marta', handle: 'spytsia', name: 'Marta Rudenko', staff: 'marta' } };
const onFacebook = { platform: 'facebook', kind: 'comment' };

const story: readonly Act[] = [
  said(
    'iryna',
    'Ірина Коваль',
    'iryna.koval',
    '2026-11-13T15:10:00.000Z',
    'Велосипед не зачинився, а гроші знімають далі. Вже третя година, що робити?',
    {
      ...onFacebook,
      intent: 'complaint',
      under: { text: 'Нова станція біля метро', url: 'https://www.facebook.com/spytsia/posts/1', at: '2026-11-12T08:00:00.000Z' },
    },
  ),
  said(
    'dmytro',
    'Dmytro V.',
    'dmytro.v',
    '2026-11-13T15:38:00.000Z',
    'App logs me out each time I open the map. Missed my tram because of it.',
    onFacebook,
  ),
  said(
    'taras',
    'Тарас Білик',
    '@bilyk_t',
    '2026-11-13T15:10:00.000Z',
    'Учора на Подолі знову жодного вільного місця. Куди його ставити? Проїхав три станції, заплатив за зайві 25 хвилин. Показували б у застосунку, де ще є місце, поки я не приїхав.',
    { intent: 'idea', topics: ['docks'] },
  ),
  said('taras', 'Тарас Білик', '@bilyk_t', '2026-11-13T15:12:00.000Z', 'Контрактова площа, о 8:40, щодня. Поверніть, будь ласка, 84 ₴.', {
    intent: 'idea',
  }),
  said('halyna', 'Галина Гнатюк', '@halyna', '2026-11-13T15:54:00.000Z', 'Прошу повернути 84 ₴ за поїздку, якої не було. Скриншот додаю.', {
    topics: ['payments'],
  }),
  said(
    'maks',
    'Maks Orel',
    'maks.orel',
    '2026-11-16T07:12:00.000Z',
    'What happens if the dock light stays yellow? You never say it in the video.',
    onFacebook,
  ),
  said(
    'sofia',
    'Sofia Marchenko',
    'sofia',
    '2026-11-16T07:30:00.000Z',
    'A station at the children’s hospital, please. The nearest one is 900 metres uphill.',
    { platform: 'form', kind: 'form_answer', intent: 'idea' },
  ),
  said('petro', 'Петро Самійленко', '@petro_s', '2026-11-12T08:00:00.000Z', 'Замок на рамі СП-0418 не відповідає.'),
  said(
    'petro',
    'Marta Rudenko',
    'spytsia',
    '2026-11-12T08:34:00.000Z',
    'Дякуємо, Петре. Майстерня гляне сьогодні й напише вам номер заявки.',
    ours,
  ),
  said('petro', 'Петро Самійленко', '@petro_s', '2026-11-16T07:20:00.000Z', 'Так, номер рами СП-0418. Чекаю на відповідь від майстерні.'),
  said('oksana', 'Оксана Л.', '@oks_l', '2026-11-16T07:05:00.000Z', 'Зараз сфотографую замок і надішлю.'),
  {
    type: 'status',
    actId: 'act_wait',
    conversation: 'conv_oksana',
    at: Instant.parse('2026-11-16T07:20:00.000Z'),
    by: 'marta',
    state: 'waiting',
  },
  {
    type: 'assign',
    actId: 'act_take',
    conversation: 'conv_taras',
    at: Instant.parse('2026-11-16T07:53:00.000Z'),
    by: 'marta',
    assignee: 'marta',
  },
  {
    type: 'note',
    actId: 'act_note',
    conversation: 'conv_taras',
    at: Instant.parse('2026-11-16T07:31:00.000Z'),
    by: 'olha',
    text: 'Третє звернення про Поділ за тиждень. Це та сама ідея, що «Показувати вільні місця наперед», 214 голосів.',
  },
  said('roman', 'Roman Teslia', 'roman.teslia', '2026-11-16T07:00:00.000Z', 'Thanks, that worked. See you on the road.', {
    ...onFacebook,
    intent: 'question',
  }),
  said(
    'roman',
    'Marta Rudenko',
    'spytsia',
    '2026-11-16T07:34:00.000Z',
    'Glad to hear it, Roman. The lock should now close at the first push.',
    { ...ours, ...onFacebook },
  ),
];

const notice = Notice.parse({
  id: 'not_1',
  claim: 'clm_1',
  conversation: 'conv_taras',
  channel: 'riders-alerts',
  step: 'warning',
  metric: 'first_response',
  state: 'sent',
  at: '2026-11-16T07:40:00.000Z',
});

const rows: readonly FigureRow[] = Array.from({ length: 84 }, (_, index): FigureRow => {
  const minutes = 20 + ((index * 37) % 118);
  return {
    conversation: `conv_f${index}`,
    channel: ['telegram', 'facebook', 'form'][index % 3] ?? 'telegram',
    day: new Date(Date.parse('2026-10-20T00:00:00Z') + Math.floor(index / 3) * 86_400_000).toISOString().slice(0, 10),
    intent: index % 7 === 0 ? 'idea' : 'question',
    topics: index % 5 === 0 ? ['payments'] : ['docks'],
    answered: index % 9 !== 0,
    resolved: index % 4 !== 0,
    escalated: minutes > 120,
    firstResponse: index % 9 === 0 ? null : { state: minutes > 120 ? 'met_late' : 'met', minutes },
  };
});

const rollups = new Map(
  [...Map.groupBy(rows, ({ day, channel }) => `${day} ${channel}`)].map(([name, own]) => {
    const [day = '', channel = ''] = name.split(' ');
    return [name, rollupOf({ day, channel }, own)] as const;
  }),
);

/** Another world than the usual: one where nothing happened yet, or whose promise wants replies approved. */
export interface Wanted {
  readonly empty?: boolean;
  readonly approval?: ReplyApproval;
}

/** The console over the real API, which keeps everything in memory: Monday morning at Spytsia. */
export const consoleWorld = async (publicUrl: string, program: Program, rest: Wanted = {}) => {
  const policies = spytsia.policies.map((policy) => ({ ...policy, ...(rest.approval && { approval: rest.approval }) }));
  const settings = { ...spytsia, policies };
  const memory = memoryConversations();
  const media = await mediaWorld(publicUrl);
  const kept = memoryReplies();
  const replies: Reply[] = kept.rows;
  const moderations = memoryModerations(memory.shelf);
  const notices = [notice];
  const claims: Claim[] = [];
  const noticeTests = memoryNoticeTests();
  const ideas = memoryIdeas(rest.empty ? [] : [...allIdeas, joined]);
  if (!rest.empty) await ideas.shelf.count('idea_docks', 0, { votes: 214, flags: oddVotes });
  const conversations = {
    ...memory.shelf,
    read: async (id: string) => ({
      ...(await memory.shelf.read(id)),
      replies: replies.filter(({ conversation }) => conversation === id),
      notices: notices.filter(({ conversation }) => conversation === id),
      ...(claims.length > 0 && { claims }),
      moderations: moderations.rows.filter(({ conversation }) => conversation === id),
      media: media.rowsOf(id),
    }),
  };
  const record = recordActs({ shelf: conversations, settings: async () => settings, now: () => now });
  if (!rest.empty) await record([...story, sentAlong]);
  const { reports, posts, tellings } = memoryReports();
  if (!rest.empty) await reports.draft(Draft.parse({ ...october, cutOff: now, templateVersion: 2 }), drafted);
  let count = 0;
  const clicks = memoryClicks();
  const proposals = memoryProposals();
  for (const conversation of rest.empty ? [] : ['conv_taras', 'conv_sofia'])
    for (const said of (await memory.shelf.read(conversation)).acts.filter((act) => act.type === 'interaction').slice(0, 1))
      await proposals.keep({ interaction: said.id, conversation, channel: said.channel, at: said.at, because: ['#ідея'], state: 'open' });
  const connecting = await channelWorld(settings, now);
  const hotPlan = memoryHotPlan(rest.empty ? [] : ['idea_docks']);
  const figures = {
    rollups: async (days: readonly string[], channels: readonly string[]) =>
      rest.empty ? [] : days.flatMap((day) => channels.flatMap((channel) => rollups.get(`${day} ${channel}`) ?? [])),
  };
  const quarantine = memoryQuarantine();
  const quiet = memoryQuiet();
  const audit = memoryAudit();
  const replayed: Letter[] = [];
  // the cookie of these tests is the token itself
  const seen = { holderOf: async (given: string) => holders.get(given) };
  const ports = {
    tokens: seen,
    signedIn: async () => undefined,
    sessions: seen,
    ...staffWorld(),
    conversations,
    record,
    // time stands still here, and presses come one after the other
    askModeration: (asked: Moderation) => moderations.ask({ ...asked, requestedAt: addSeconds(now, moderations.rows.length) }),
    askReply: kept.ask,
    keepPicture: media.keep,
    judgeReply: kept.judge,
    withdrawReply: kept.withdraw,
    undoReply: kept.undo,
    acknowledge: async (conversation: string, id: string, by: string, at: Instant) => {
      for (const one of notices)
        if (one.id === id && one.conversation === conversation)
          Object.assign(one, { state: 'acknowledged', acknowledgedAt: at, acknowledgedBy: by });
    },
    clicks,
    ...memoryHolds(),
    noticeList: memoryNoticeList(() => notices),
    noticeTests: {
      ask: noticeTests.ask,
      // the first who looks sees it waiting, the next what became of it
      read: async (channel: string, id: string) => {
        const found = await noticeTests.read(channel, id);
        if (await noticeTests.claim(channel, id)) await noticeTests.settle(channel, id, outcomeOf(channel));
        return found;
      },
    },
    ideas: ideas.shelf,
    consents: ideas.consents,
    persons: memoryPersons(memory.shelf, ideas),
    subscriptions: memorySubscribers(ideas.shelf).subscriptions,
    hotPlan,
    figures,
    topics: topicFigures({ figures, settings: async () => settings, surveys: null }),
    proposals,
    surveys: { answers: async () => [] },
    reports,
    posts,
    month: {
      tellings,
      topics: null,
      emailOf: async () => undefined,
      silent: async () => new Set<string>(),
    },
    kept: { ignored: async () => ({ items: [], next: null }) },
    quarantine: quarantine.shelf,
    letters: { send: async (letter: Letter) => void replayed.push(letter) },
    ...connecting,
    media: media.port,
    quiet: quiet.shelf,
    audit: audit.shelf,
    newId: (prefix: string) => {
      count += 1;
      return `${prefix}_new${count}`;
    },
    similar: async (text: string) =>
      mostSimilar(
        text,
        [...ideas.kept.values()].map(({ id, title, text: words }) => ({ idea: id, title, text: words })),
      ),
    fileIdea: async () => {},
    now: () => now,
    publicUrl,
  };
  const desk = showConsole({
    open: { byToken: async (given) => (holders.has(given) ? given : undefined), byPages: async () => undefined },
    sessions: { ...seen, end: async () => ({ byPages: false }) },
    takeState: async () => true,
    now: () => now,
    pages: null,
    asset: pageAssets(program),
    random: () => 'random',
    publicUrl,
    mediaOrigin: new URL(publicUrl).origin,
  });
  const api = { fetch: (request: Request) => serveApi(ports).fetch(request) };
  const answer = (request: Request) => {
    const url = new URL(request.url);
    return media.answer(url) ?? (/^\/(api\/|openapi)/.test(url.pathname) ? api.fetch(request) : desk.fetch(request));
  };
  /** What becomes of what the platform was asked to do: it does it, or says why not. */
  const settleModerations = async (problem: string | null = null) => {
    for (const { id, state, conversation, interaction, deed, reason, by } of [...moderations.rows]) {
      if (state !== 'queued') continue;
      await moderations.settle(conversation, id, { state: problem ? 'failed' : 'done', doneAt: problem ? null : now, problem });
      if (!problem) await record([{ type: 'moderate', actId: `act_${id}`, conversation, at: now, by, interaction, deed, reason }]);
    }
  };
  /** What waits is sent and recorded, as the platform takes it. */
  const arrive = async () => {
    for (const { id, conversation, state, text } of [...replies]) {
      const { conversation: head } = await memory.shelf.read(conversation);
      if (state !== 'queued' || !head) continue;
      const sourceId = `sent-${id}`;
      await kept.claim(conversation, id, now);
      await kept.settle(conversation, id, { state: 'sent', sourceId, problem: null, sentAt: now });
      const as = { ...ours, sourceId, platform: head.platform, id: interactionOf(head, sourceId) };
      await record([said(head.thread, 'Marta Rudenko', 'spytsia', now, text, as)]);
    }
  };
  return {
    now,
    answer,
    arrive,
    replies,
    clicks,
    moderations,
    settleModerations,
    ideas: ideas.kept,
    vote: ideas.shelf.vote,
    /** The notice did not get through, and what it was about still stands. */
    failNotice: () => {
      const { claim: id, conversation, metric, step, at } = notice;
      notices.splice(0, 1, { ...notice, state: 'failed' });
      if (metric && step === 'warning') claims.push({ id, conversation, metric, cycle: 'start', step, dueAt: at, at, revokedAt: null });
    },
    consents: ideas.consents,
    cast: () => [...ideas.cast.values()],
    hotPlan,
    connecting,
    quarantine: quarantine.intake,
    quiet,
    audit,
    replayed,
    reports,
    posts,
    tellings,
    reportNow: () => reports.read('2026-10'),
  };
};
