import { serveApi } from '../../functions/serve-api/serve-api.ts';
import { auditShelf } from '../../shared/aws/audit-shelf.ts';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import { documentShelf } from '../../shared/aws/document-shelf.ts';
import { quietShelf } from '../../shared/aws/quiet-shelf.ts';
import { replyShelf } from '../../shared/aws/reply-shelf.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { viewShelf } from '../../shared/aws/view-shelf.ts';
import { Settings } from '../../shared/contract/settings.ts';
import { recordActs } from '../../shared/conversations/record-acts.ts';
import { addSeconds, type Instant, instantFrom } from '../../shared/kernel/instant.ts';
import { channelPorts } from '../functions/serve-api/channel-api.ts';
import { memoryHolds } from '../world/memory-staff.ts';
import type { openLocalTable } from './local-table.ts';

type LocalTable = Pick<Awaited<ReturnType<typeof openLocalTable>>, 'client' | 'tableName'>;
export const start = instantFrom('2026-11-16T08:00:00Z');
const member = (id: string, role: string) => ({ id, role, name: id, email: `${id}@heard.example` });
const begun = Settings.parse({
  staff: [member('lea', 'lead'), member('lev', 'lead'), member('ann', 'agent'), member('law', 'lawyer'), member('lis', 'lawyer')],
  calendars: [{ id: 'always', timezone: 'UTC', weekly: { mon: [['00:00', '24:00']] } }],
  policies: [
    {
      id: 'p',
      position: 1,
      name: 'P',
      calendar: 'always',
      targetMinutes: { first_response: 120 },
      approval: { within: 30, by: ['role:lawyer'] },
    },
  ],
});

/** The API over the real table, asked by several people at the same moment. */
export const apiOverTable = async ({ client, tableName }: LocalTable) => {
  const documents = documentShelf(client, tableName);
  const settingsNow = settingsShelf(client, tableName, 0);
  for (const { kind, id } of await documents.list('staff')) {
    const kept = await documents.read(kind, id);
    const document = begun.staff.find((one) => one.id === id);
    if (kept && document) await documents.save({ kind, document, version: kept.version + 1, keeper: 'console', by: null }, start);
  }
  for (const document of begun.staff)
    await documents.save({ kind: 'staff', document, version: 1, keeper: 'console', by: null }, start).catch(() => undefined);
  const conversations = conversationShelf(client, tableName);
  const replies = replyShelf(client, tableName, conversations, async () => begun);
  const told: string[] = [];
  const account = (what: string) => async (email: string) => void told.push(`${what} ${email}`);
  let tick = 0;
  const now = (): Instant => {
    tick += 1;
    return addSeconds(start, tick);
  };
  const record = recordActs({ shelf: conversations, settings: async () => begun, now, rememberFrom: 0 });
  const audit = auditShelf(client, tableName);
  const { ports } = channelPorts();
  const api = serveApi({
    ...ports,
    ...memoryHolds(),
    tokens: {
      holderOf: async (staff) => {
        const role = begun.staff.find(({ id }) => id === staff)?.role;
        return role && { staff, role };
      },
    },
    accounts: { invite: account('invite'), inviteAgain: account('again'), end: account('end'), bringBack: account('back') },
    documents,
    settings: async () => begun,
    settingsNow,
    conversations,
    record,
    audit,
    quiet: quietShelf(client, tableName),
    views: viewShelf(client, tableName),
    askReply: replies.ask,
    judgeReply: replies.judge,
    withdrawReply: replies.withdraw,
    undoReply: replies.undo,
    newId: (prefix) => `${prefix}_${crypto.randomUUID()}`,
    now,
  });
  const ask = async (by: string, method: string, path: string, body: object = {}, key?: string) => {
    const headers = { authorization: `Bearer ${by}`, ...(key && { 'idempotency-key': key }) };
    const init = { method, headers, ...(method !== 'GET' && { body: JSON.stringify(body) }) };
    const answer = await api.fetch(new Request(`https://heard.example/api/v1${path}`, init));
    return { status: answer.status, body: await answer.text() };
  };
  return { ask, told, audit, documents, settingsNow, record, replies, conversations };
};
