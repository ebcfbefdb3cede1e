import { describe, expect, it } from 'vitest';
import { serveApi } from '../../../functions/serve-api/serve-api.ts';
import type { Interaction } from '../../../shared/contract/acts.ts';
import { type Platform, Role, Settings } from '../../../shared/contract/settings.ts';
import { recordActs } from '../../../shared/conversations/record-acts.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { asked } from '../../fixtures/asked.ts';
import { memoryModerations } from '../../fixtures/memory-moderations.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { channelPorts } from './channel-api.ts';

const at = instantFrom('2026-11-16T08:00:00Z');
const ours = (platform: Platform, kind: Interaction['kind']) =>
  asked(platform, kind, {
    actId: 'act_2',
    id: 'int_2',
    sourceId: 's2',
    direction: 'out',
    text: 'Here.',
    at: instantFrom('2026-11-16T08:01:00Z'),
  });

const world = async (acts: readonly Interaction[], rest: { readOnly?: boolean; now?: string } = {}) => {
  const { shelf } = memoryConversations();
  const platform = acts[0]?.platform ?? 'form';
  const settings = Settings.parse({
    connections: [{ id: platform, platform }],
    channels: [{ id: platform, connection: platform, platform, name: platform, connectedAt: at, readOnly: rest.readOnly ?? false }],
  });
  await recordActs({ shelf, settings: async () => settings, now: () => at })(acts);
  const moderations = memoryModerations(shelf);
  const { ports, noted } = channelPorts();
  const replies: unknown[] = [];
  const api = serveApi({
    ...ports,
    tokens: { holderOf: async (given) => ({ staff: given, role: Role.parse(given) }) },
    conversations: shelf,
    settings: async () => settings,
    askModeration: moderations.ask,
    askReply: async (reply) => replies.push(reply) > 0,
    now: () => instantFrom(rest.now ?? '2026-11-16T09:00:00Z'),
  });
  const ask = async (path: string, body?: object, token = 'moderator', press?: string) => {
    const headers = { authorization: `Bearer ${token}`, ...(press && { 'idempotency-key': press }) };
    const sent = body ? { method: 'POST', body: JSON.stringify(body) } : {};
    const answer = await api.fetch(new Request(`https://heard.example/api/v1/conversations/conv_1${path}`, { headers, ...sent }));
    const given: unknown = await answer.json();
    return { status: answer.status, body: given };
  };
  return { ask, moderations, noted, replies };
};
const hide = '/interactions/int_1/hide';
const remove = '/interactions/int_2/remove';

describe('hiding and taking back', () => {
  it.each(Role.options)('is for those who moderate: %s', async (role) => {
    const { ask, moderations } = await world([asked('facebook', 'comment'), ours('facebook', 'comment')]);
    const may = ['lead', 'community-manager', 'moderator', 'support-manager'].includes(role);
    for (const [path, body] of [
      [hide, { hidden: true }],
      [remove, {}],
    ] as const)
      expect(await ask(path, body, role, path)).toMatchObject(may ? { status: 202 } : { status: 403, body: { code: 'role.not-allowed' } });
    expect(moderations.rows).toHaveLength(may ? 2 : 0);
  });
  it('is asked for once a press, and audited', async () => {
    const { ask, moderations, noted } = await world([asked('facebook', 'comment')]);
    for (let press = 0; press < 3; press += 1) await ask(hide, { hidden: true, reason: 'Spam.' }, 'moderator', 'press-1');
    await ask(hide, { hidden: false }, 'moderator', 'press-2');
    expect(moderations.rows).toMatchObject([
      { deed: 'hide', interaction: 'int_1', by: 'moderator', reason: 'Spam.', state: 'queued' },
      { deed: 'unhide', reason: null },
    ]);
    expect(noted).toEqual(['moderator interaction.hide int_1', 'moderator interaction.unhide int_1']);
  });
  it.each<[string, readonly Interaction[], string, object, number, string, boolean?]>([
    ['the platform hides nothing', [asked('telegram', 'comment')], hide, { hidden: true }, 409, 'moderation.not-offered'],
    ['it was said in private', [asked('facebook', 'message')], hide, { hidden: true }, 409, 'moderation.not-offered'],
    [
      'it is ours',
      [asked('facebook', 'comment'), ours('facebook', 'comment')],
      '/interactions/int_2/hide',
      { hidden: true },
      409,
      'moderation.not-offered',
    ],
    ['it is not ours', [asked('facebook', 'comment')], '/interactions/int_1/remove', {}, 409, 'moderation.not-offered'],
    ['it cannot be taken back there', [asked('line', 'message'), ours('line', 'message')], remove, {}, 409, 'moderation.not-offered'],
    ['it is not there', [asked('facebook', 'comment')], '/interactions/int_9/hide', { hidden: true }, 404, 'interaction.unknown'],
    ['the channel is only read', [asked('facebook', 'comment')], hide, { hidden: true }, 409, 'channel.read-only', true],
    ['it does not say what', [asked('facebook', 'comment')], hide, {}, 400, 'request.invalid'],
  ])('is refused where %s', async (_name, acts, path, body, status, code, readOnly = false) => {
    const { ask, moderations } = await world(acts, { readOnly });
    expect(await ask(path, body)).toMatchObject({ status, body: { code } });
    expect(moderations.rows).toEqual([]);
  });
});

describe('what a reply is bound by', () => {
  const closes = '2026-11-17T08:00:00.000Z';
  it.each<[string, Interaction, object]>([
    ['a comment on Facebook', asked('facebook', 'comment'), { maxLength: 8000, windowHours: null, closesAt: null }],
    ['a message to the Page', asked('facebook', 'message'), { maxLength: 2000, windowHours: 24, closesAt: closes }],
    ['a comment on Instagram', asked('instagram', 'comment'), { maxLength: 2200, lengthIn: 'characters', closesAt: null }],
    ['an answer to a story', asked('instagram', 'story_reply'), { maxLength: 1000, lengthIn: 'bytes', closesAt: closes }],
    ['a post on X', asked('x', 'mention'), { maxLength: 280, lengthIn: 'weighted', summoned: true }],
    ['a message on X', asked('x', 'message'), { maxLength: 10_000, summoned: false }],
    ['a review', asked('google-business', 'review'), { maxLength: 4096, lengthIn: 'bytes' }],
  ])('is shown before anybody types: %s', async (_name, act, limits) => {
    const { ask } = await world([act]);
    expect(await ask('')).toMatchObject({ status: 200, body: { limits: { canReply: true, ...limits } } });
  });
  it.each<[string, Interaction, string, string, string, string?]>([
    ['longer than a message may be', asked('facebook', 'message'), 'a'.repeat(2001), 'reply.too-long', '2026-11-16T09:00:00Z'],
    ['too heavy for a post', asked('x', 'comment'), '漢'.repeat(141), 'reply.too-long', '2026-11-16T09:00:00Z'],
    [
      'sent when the platform takes no answer any more',
      asked('whatsapp', 'message'),
      'Here.',
      'reply.window-closed',
      '2026-11-17T08:00:01Z',
    ],
  ])('refuses what is %s', async (_name, act, text, code, now) => {
    const { ask, replies } = await world([act], { now });
    expect(await ask('/replies', { text })).toMatchObject({ body: { code } });
    expect(replies).toEqual([]);
  });
  it.each<[string, Interaction, string]>([
    ['a long comment', asked('facebook', 'comment'), 'a'.repeat(2001)],
    ['a long post in a forum', asked('discourse', 'comment'), 'a'.repeat(20_000)],
    ['a message on X', asked('x', 'message'), 'a'.repeat(9000)],
  ])('lets through %s', async (_name, act, text) => {
    const { ask, replies } = await world([act]);
    expect(await ask('/replies', { text })).toMatchObject({ status: 202 });
    expect(replies).toHaveLength(1);
  });
});
