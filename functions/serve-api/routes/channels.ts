import * as api from '../../../shared/contract/channel-api.ts';
import { repliesUnseen } from '../../../shared/contract/replies-unseen.ts';
import { Channel, Connection } from '../../../shared/contract/settings.ts';
import { testPlaces } from '../../../shared/intake/test-places.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { byHand } from '../keep-document.ts';
import { withNewSecrets } from '../new-secrets.ts';
import { type Call, Done, type Route, route } from '../route.ts';
import { mayWrite } from './replies.ts';

const note = ({ ports, at, holder }: Call, did: string, subject: string) => ports.audit.note({ at, by: holder.staff, did, subject });

/** The channel that the address names, as it was just saved. Refuses `channel.unknown`. */
const named = async ({ ports, params }: Call): Promise<Channel> => {
  const kept = await ports.documents.read('channel', params['id'] ?? '');
  if (!kept) throw new Refusal('channel.unknown', 404, `There is no channel ${params['id']}. GET /api/v1/channels lists them.`);
  return Channel.parse(kept.document);
};
const whole = async ({ ports }: Call, channel: Channel) => {
  const { secrets, hooks } = ports;
  const { signing = [], token, verifyToken } = (await secrets.of(channel.connection)) ?? {};
  return {
    ...channel,
    address: `${hooks}${channel.platform}/${channel.connection}`,
    secrets: { signing: signing.length, token: token !== undefined, verifyToken: verifyToken !== undefined },
    state: await ports.channels.read(channel.id),
  };
};

const connect = async (call: Call<api.NewChannel>) => {
  const { documents } = call.ports;
  const { id, platform, name, account, team, readOnly = repliesUnseen.includes(platform) } = call.body;
  const known = Connection.safeParse((await documents.read('connection', id))?.document).data;
  if ((await documents.read('channel', id)) || (known && known.platform !== platform))
    throw new Refusal('channel.exists', 409, `There is a channel or connection ${id} already. Choose another id.`, { facts: { id } });
  // many platforms stamp in whole seconds: what is said within this one was not said before it
  const connectedAt = instantFrom(`${call.at.slice(0, 19)}Z`);
  const channel = Channel.parse({ id, connection: id, platform, name, account, team, readOnly, connectedAt });
  // a connection that was left without its channel is gone on with
  if (!known)
    await documents.save({ kind: 'connection', document: Connection.parse({ id, platform }), version: 1, ...byHand(call) }, call.at);
  await documents.save({ kind: 'channel', document: channel, version: 1, ...byHand(call) }, call.at);
  await note(call, 'channel.connect', id);
  return whole(call, channel);
};

const change = async (call: Call<api.ChannelChange>) => {
  const channel = await named(call);
  const kept = await call.ports.documents.read('channel', channel.id);
  if (kept?.keeper === 'files')
    throw new Refusal(
      'settings.kept-by-files',
      409,
      `Channel ${channel.id} is kept by a settings file. Change it there and run: heard apply`,
    );
  if (channel.readOnly && call.body.readOnly === false && (await call.ports.channels.read(channel.id)).heardAt === null)
    throw new Refusal('channel.nothing-heard', 409, `Nothing was heard from ${channel.id} yet. Write something there, then try again.`, {
      facts: { channel: channel.id },
    });
  const { team } = call.body;
  if (team && !(await call.ports.settingsNow()).teams.some(({ id }) => id === team))
    throw new Refusal('channel.team-unknown', 422, `There is no team ${team}.`, { facts: { team } });
  const left = Object.entries({ ...channel, ...call.body }).filter(([, value]) => value !== null);
  const changed = Channel.parse(Object.fromEntries(left));
  await call.ports.documents.save({ kind: 'channel', document: changed, version: (kept?.version ?? 0) + 1, ...byHand(call) }, call.at);
  await note(call, 'channel.change', channel.id);
  return whole(call, changed);
};

const keep = async (call: Call<api.NewSecrets>) => {
  const { connection, id } = await named(call);
  const { secrets } = call.ports;
  await secrets.keep(connection, withNewSecrets(await secrets.of(connection), call.body));
  await note(call, 'channel.secrets', id);
  return { done: true };
};

/** Refuses `channel.read-only`, `test.needs-something-real` where only something real can be answered, `test.no-such-address`. */
const sendTest = async (call: Call<api.NewTestMessage>) => {
  const { ports, holder, idempotencyKey, at, body } = call;
  const channel = await named(call);
  mayWrite(channel.readOnly, channel.id);
  const place = testPlaces[channel.platform];
  if (!place) throw new Refusal('test.needs-something-real', 409, 'There, only something real can be answered: write it, then answer it.');
  if (!place(body.to))
    throw new Refusal('test.no-such-address', 422, `${channel.platform} has no such address. See docs/connect.`, {
      facts: { platform: channel.platform },
    });
  const id = idempotencyKey ? derivedId('test', channel.id, holder.staff, idempotencyKey) : ports.newId('test');
  const before = (await ports.channels.read(channel.id)).testMessage;
  if (before?.id !== id) {
    await ports.channels.askTest(channel.id, { id, to: body.to, by: holder.staff, at, state: 'queued', problem: null });
    await note(call, 'channel.test', channel.id);
  }
  return whole(call, channel);
};

/** Channels: what they are, how they fare, and how one is connected. Secrets go in and never out. */
export const channelRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/channels',
    roles: may.readSettings,
    summary: 'Channels, each with when it was last heard and what is wrong with it',
    gives: api.ChannelList,
    answer: async ({ ports }) => {
      const states = new Map((await ports.channels.all()).map((state) => [state.channel, state]));
      return {
        items: (await ports.settingsNow()).channels.map((one) => {
          const { heardAt = null, problem = null, trouble = null } = states.get(one.id) ?? {};
          return { ...one, heardAt, problem: problem ?? trouble?.code ?? null };
        }),
      };
    },
  },
  {
    method: 'GET',
    path: '/channels/{id}',
    roles: may.seeSecrets,
    summary: 'One channel: its webhook address, which secrets it has, how it fares',
    gives: api.WholeChannel,
    answer: async (call) => whole(call, await named(call)),
  },
  route({
    method: 'POST',
    path: '/channels',
    roles: may.connectChannels,
    summary: 'Connect a channel',
    takes: api.NewChannel,
    gives: api.WholeChannel,
    status: 201,
    answer: connect,
  }),
  route({
    method: 'PATCH',
    path: '/channels/{id}',
    roles: may.connectChannels,
    summary: 'Change a channel; what is read-only becomes a channel to answer by once something real was heard',
    takes: api.ChannelChange,
    gives: api.WholeChannel,
    answer: change,
  }),
  route({
    method: 'PUT',
    path: '/channels/{id}/secrets',
    roles: may.connectChannels,
    summary: 'Give secrets of a channel; a new signing secret is active beside the one before',
    takes: api.NewSecrets,
    gives: Done,
    answer: keep,
  }),
  {
    method: 'POST',
    path: '/channels/{id}/check',
    unaudited: 'it asks the platform, and changes nothing',
    roles: may.connectChannels,
    summary: 'Look at everything that a channel needs, and have a test delivered; the outcome is in its state, with a later checkedAt',
    gives: Done,
    status: 202,
    answer: async (call) => {
      const { id } = await named(call);
      await call.ports.askToTend([{ do: 'check', channel: id }]);
      return { done: true };
    },
  },
  route({
    method: 'POST',
    path: '/channels/{id}/test',
    roles: may.connectChannels,
    summary: 'Send a test message to an address of yours; what became of it is in the state of the channel',
    takes: api.NewTestMessage,
    gives: api.WholeChannel,
    status: 202,
    answer: sendTest,
  }),
];
