import {
  NewNoticeSecrets,
  NoticeChannelList,
  type NoticeChannelRow,
  NoticeSecrets,
  NoticeTest,
} from '../../../shared/contract/notice-tests.ts';
import type { NoticeChannel } from '../../../shared/contract/settings.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { withNewSecrets } from '../new-secrets.ts';
import { type Call, type Route, route } from '../route.ts';

/** An incoming webhook's address is as good as a password: of an address only the host is shown, of a phone its end. */
const rowOf = ({ id, kind, language, address }: NoticeChannel): NoticeChannelRow => ({
  id,
  kind,
  language,
  to: address?.startsWith('https://') ? new URL(address).hostname : kind === 'sms' && address ? `…${address.slice(-2)}` : (address ?? null),
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

/** The channel by what was just saved. Secrets are kept by id alone: where a connection has the same, they would be its own. */
const ownSecretsOf = async ({ ports, params }: Call): Promise<string> => {
  const { noticeChannels, connections } = await ports.settingsNow();
  const id = noticeChannels.find((one) => one.id === params['id'])?.id;
  if (!id) throw new Refusal('notice-channel.unknown', 404, `There is no notice channel ${params['id']}.`);
  if (connections.some((one) => one.id === id))
    throw new Refusal('notice-channel.id-taken', 409, `A connection is called ${id}, too, and secrets are kept by id. Choose another id.`);
  return id;
};
const secretsOf = async (call: Call, id: string): Promise<NoticeSecrets> => {
  const { signing = [], token } = (await call.ports.secrets.of(id)) ?? {};
  return { signing: signing.length, token: token !== undefined };
};
const keepSecrets = async (call: Call<NewNoticeSecrets>): Promise<NoticeSecrets> => {
  const { ports, at, holder, body } = call;
  const id = await ownSecretsOf(call);
  await ports.secrets.keep(id, withNewSecrets(await ports.secrets.of(id), body));
  await ports.audit.note({ at, by: holder.staff, did: 'notice-channel.secrets', subject: id });
  return secretsOf(call, id);
};

/** Where notices go, and whether they arrive. The notifier holds the secrets: it sends a test, and what became of it is read here. */
export const noticeChannelRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/notice-channels',
    roles: may.readSettings,
    summary: 'Where notices go',
    gives: NoticeChannelList,
    answer: async ({ ports }) => ({ items: (await ports.settings()).noticeChannels.map(rowOf) }),
  },
  {
    method: 'POST',
    path: '/notice-channels/{id}/test',
    roles: may.testNotices,
    summary: 'Send a test notice; it is on its way when this answers',
    gives: NoticeTest,
    status: 202,
    answer: ask,
  },
  {
    method: 'GET',
    path: '/notice-channels/{id}/tests/{test}',
    roles: may.testNotices,
    summary: 'What became of a test notice',
    gives: NoticeTest,
    answer: (call) => readTest(call, call.params['test'] ?? ''),
  },
  {
    method: 'GET',
    path: '/notice-channels/{id}/secrets',
    roles: may.changeSettings,
    summary: 'Which secrets it has',
    gives: NoticeSecrets,
    answer: async (call) => secretsOf(call, await ownSecretsOf(call)),
  },
  route({
    method: 'PUT',
    path: '/notice-channels/{id}/secrets',
    roles: may.changeSettings,
    summary: 'Give it secrets, which are never told again; a new signing secret is active beside the one before',
    takes: NewNoticeSecrets,
    gives: NoticeSecrets,
    answer: keepSecrets,
  }),
];
