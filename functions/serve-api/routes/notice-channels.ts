import { NoticeChannelList, type NoticeChannelRow, NoticeTest } from '../../../shared/contract/notice-tests.ts';
import type { NoticeChannel, Role } from '../../../shared/contract/settings.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Call, Route } from '../route.ts';

const roles: readonly Role[] = ['lead', 'support-manager'];

/** An incoming webhook's address is as good as a password: of an address only the host is shown. */
const rowOf = ({ id, kind, language, address }: NoticeChannel): NoticeChannelRow => ({
  id,
  kind,
  language,
  to: address?.startsWith('https://') ? new URL(address).hostname : (address ?? null),
});

const channelOf = async ({ ports, params }: Call): Promise<NoticeChannel> => {
  const channel = (await ports.settings()).noticeChannels.find(({ id }) => id === params['id']);
  if (!channel) throw new Refusal('notice-channel.unknown', 404, `There is no notice channel ${params['id']}.`);
  return channel;
};

const readTest = async ({ ports, params }: Call, test: string): Promise<NoticeTest> => {
  const found = await ports.noticeTests.read(params['id'] ?? '', test);
  if (!found) throw new Refusal('notice-test.unknown', 404, 'There is no such test. Tests are kept for a week.');
  return found;
};

const ask = async (call: Call): Promise<NoticeTest> => {
  const { id: channel } = await channelOf(call);
  const { ports, holder, idempotencyKey, at } = call;
  const id = idempotencyKey ? derivedId('test', channel, holder.staff, idempotencyKey) : ports.newId('test');
  const first = await ports.noticeTests.ask({ id, channel, by: holder.staff, at, state: 'queued', handle: null, problem: null });
  if (first) await ports.audit.note({ at, by: holder.staff, did: 'notice-channel.test', subject: channel });
  return readTest(call, id);
};

/** Where notices go, and whether they arrive. The notifier holds the secrets: it sends a test, and what became of it is read here. */
export const noticeChannelRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/notice-channels',
    summary: 'Where notices go',
    gives: NoticeChannelList,
    answer: async ({ ports }) => ({ items: (await ports.settings()).noticeChannels.map(rowOf) }),
  },
  {
    method: 'POST',
    path: '/notice-channels/{id}/test',
    summary: 'Send a test notice; it is on its way when this answers',
    roles,
    gives: NoticeTest,
    status: 202,
    answer: ask,
  },
  {
    method: 'GET',
    path: '/notice-channels/{id}/tests/{test}',
    summary: 'What became of a test notice',
    roles,
    gives: NoticeTest,
    answer: (call) => readTest(call, call.params['test'] ?? ''),
  },
];
