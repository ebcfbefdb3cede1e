import type { ServeApiPorts } from '../../../functions/serve-api/ports.ts';
import { serveApi } from '../../../functions/serve-api/serve-api.ts';
import type { Letter } from '../../../shared/contract/letters.ts';
import type { Role } from '../../../shared/contract/settings.ts';
import { Settings } from '../../../shared/contract/settings.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { memoryConnecting } from '../../fixtures/memory-channels.ts';
import { memoryQuarantine } from '../../fixtures/memory-quarantine.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';

const at = instantFrom('2026-11-16T08:00:00Z');
const roles: Readonly<Record<string, Role>> = { lead: 'lead', moderator: 'moderator' };
const settings = Settings.parse({
  connections: [{ id: 'site', platform: 'form' }],
  channels: [{ id: 'site', connection: 'site', platform: 'form', name: 'Site', connectedAt: at }],
});
const never = async (): Promise<never> => {
  throw new Error('no channel route needs this');
};
const nothing = { read: never, list: never, votes: never, propose: never, change: never, vote: never, count: never };

/** Ports of the staff API over channels in memory; what has no place there is never asked. */
export const channelPorts = () => {
  const memory = memoryConnecting(settings);
  const noted: string[] = [];
  const sent: Letter[] = [];
  const quarantine = memoryQuarantine();
  const ports: ServeApiPorts = {
    ...memory,
    tokens: { holderOf: async (given) => (roles[given] ? { staff: given, role: roles[given] } : undefined) },
    signedIn: async () => undefined,
    conversations: memoryConversations().shelf,
    record: never,
    askReply: never,
    askModeration: never,
    acknowledge: never,
    noticeTests: { ask: never, read: never },
    ideas: nothing,
    similar: async () => [],
    fileIdea: async () => {},
    figures: { put: never, rows: never },
    reports: { read: never, months: never, draft: never, edit: never, approve: never, publish: never, thank: never },
    kept: { ignored: never },
    quarantine: quarantine.shelf,
    letters: { send: async (letter) => void sent.push(letter) },
    settings: async () => settings,
    audit: { note: async ({ by, did, subject }) => void noted.push(`${by} ${did} ${subject}`) },
    newId: (prefix) => prefix,
    now: () => at,
    publicUrl: 'https://heard.example',
  };
  return { ports, noted, memory, sent, quarantine: quarantine.intake };
};

/** The staff API over channels in memory; `lead` and `moderator` are tokens. */
export const channelApi = () => {
  const { ports, ...seen } = channelPorts();
  const api = serveApi(ports);
  const ask = async (method: string, path: string, body?: object, token = 'lead') => {
    const answer = await api.fetch(
      new Request(`https://heard.example/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${token}` },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
    const given: unknown = await answer.json();
    return { status: answer.status, body: given };
  };
  return { ask, at, ...seen };
};
