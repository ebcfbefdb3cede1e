import type { ServeApiPorts } from '../../../functions/serve-api/ports.ts';
import { serveApi } from '../../../functions/serve-api/serve-api.ts';
import type { Idea } from '../../../shared/contract/ideas.ts';
import type { Letter } from '../../../shared/contract/letters.ts';
import type { Role } from '../../../shared/contract/settings.ts';
import { Settings } from '../../../shared/contract/settings.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { memoryAudit } from '../../fixtures/memory-audit.ts';
import { memoryConnecting } from '../../fixtures/memory-channels.ts';
import { memoryClicks } from '../../fixtures/memory-clicks.ts';
import { memoryIdeas } from '../../fixtures/memory-ideas.ts';
import { memoryPersons } from '../../fixtures/memory-persons.ts';
import { memoryQuarantine } from '../../fixtures/memory-quarantine.ts';
import { memoryQuiet } from '../../fixtures/memory-quiet.ts';
import { memorySubscribers } from '../../fixtures/memory-subscribers.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { memoryReports } from '../../world/memory-reports.ts';
import { memoryHolds } from '../../world/memory-staff.ts';

const at = instantFrom('2026-11-16T08:00:00Z');
const roles: Readonly<Record<string, Role>> = { lead: 'lead', moderator: 'moderator' };
const settings = Settings.parse({
  connections: [{ id: 'site', platform: 'form' }],
  channels: [{ id: 'site', connection: 'site', platform: 'form', name: 'Site', connectedAt: at }],
});
const never = async (): Promise<never> => {
  throw new Error('no channel route needs this');
};

interface Given extends Partial<Omit<ServeApiPorts, 'ideas'>> {
  readonly ideas?: Partial<ServeApiPorts['ideas']>;
  /** Ideas that are known. */
  readonly known?: readonly Idea[];
}
const nothingOfMonths = {
  reports: memoryReports().reports,
  posts: memoryReports().posts,
  month: { tellings: memoryReports().tellings, topics: null, emailOf: async () => undefined, silent: never },
};

/** Ports of the staff API over channels in memory, with what else is given; what has no place there is never asked. */
export const channelPorts = ({ ideas: own, known = [], ...given }: Given = {}) => {
  const memory = memoryConnecting(settings);
  const ideas = memoryIdeas(known);
  const { subscriptions } = memorySubscribers(ideas.shelf);
  const noted: string[] = [];
  const sent: Letter[] = [];
  const quarantine = memoryQuarantine();
  const ports: ServeApiPorts = {
    ...memory,
    media: { read: never, link: never },
    tokens: { holderOf: async (given) => (roles[given] ? { staff: given, role: roles[given] } : undefined) },
    signedIn: async () => undefined,
    sessions: { holderOf: never },
    lastSeen: async () => new Map(),
    accounts: { invite: never, inviteAgain: never, end: never, bringBack: never },
    conversations: memoryConversations().shelf,
    keepPicture: never,
    record: never,
    askReply: never,
    judgeReply: never,
    withdrawReply: never,
    undoReply: never,
    askModeration: never,
    clicks: memoryClicks(),
    acknowledge: never,
    ...memoryHolds(),
    noticeList: { page: never, again: never },
    noticeTests: { ask: never, read: never },
    ideas: own ? { ...ideas.shelf, ...own } : ideas.shelf,
    consents: ideas.consents,
    persons: memoryPersons(given.conversations ?? memoryConversations().shelf, ideas),
    subscriptions,
    quiet: memoryQuiet().shelf,
    proposals: { read: never, open: never, settle: never },
    surveys: { answers: never },
    similar: async () => [],
    fileIdea: async () => {},
    hotPlan: { read: never, keep: never },
    figures: { rollups: never },
    topics: { recent: never, effectOf: never },
    ...nothingOfMonths,
    kept: { ignored: never },
    quarantine: quarantine.shelf,
    letters: { send: async (letter) => void sent.push(letter) },
    settings: async () => settings,
    ...(given.settings && { settingsNow: given.settings }),
    audit: { ...memoryAudit().shelf, note: async ({ by, did, subject }) => void noted.push(`${by} ${did} ${subject}`) },
    newId: (prefix) => prefix,
    now: () => at,
    publicUrl: 'https://heard.example',
    ...given,
  };
  return { ports, noted, memory, sent, quarantine: quarantine.intake, ideas, subscriptions };
};

/** The staff API over channels in memory; `lead` and `moderator` are tokens. */
export const channelApi = (given: Given = {}) => {
  const { ports, ...seen } = channelPorts(given);
  const api = serveApi(ports);
  const ask = async (method: string, path: string, body?: object, token = 'lead', key?: string) => {
    const answer = await api.fetch(
      new Request(`https://heard.example/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, ...(key && { 'idempotency-key': key }) },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
    const given: unknown = await answer.json();
    return { status: answer.status, body: given };
  };
  return { ask, at, settings, ...seen };
};
