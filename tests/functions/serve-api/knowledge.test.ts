import { describe, expect, it } from 'vitest';
import { serveApi } from '../../../functions/serve-api/serve-api.ts';
import type { Interaction } from '../../../shared/contract/acts.ts';
import { Role, Settings } from '../../../shared/contract/settings.ts';
import { recordActs } from '../../../shared/conversations/record-acts.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { asked } from '../../fixtures/asked.ts';
import { memoryClicks } from '../../fixtures/memory-clicks.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { channelApi, channelPorts } from './channel-api.ts';

const at = instantFrom('2026-11-16T08:00:00Z');
const disclaimer = { en: 'This is no medical advice. In danger call 112.', uk: 'Це не медична порада. У небезпеці телефонуйте 112.' };
const settings = Settings.parse({
  connections: [{ id: 'telegram', platform: 'telegram' }],
  channels: [{ id: 'telegram', connection: 'telegram', platform: 'telegram', name: 'Telegram', connectedAt: at }],
  topics: [
    { id: 'falls', words: { en: 'falls', uk: 'падіння' }, sensitive: { disclaimer, helpRoute: 'crash' } },
    { id: 'docks', words: { en: 'docks', uk: 'місця' } },
  ],
  helpRoutes: [{ id: 'crash', title: { en: 'After a fall' }, text: { en: 'Call 112.' } }],
});

const world = async (acts: readonly Interaction[]) => {
  const { shelf } = memoryConversations();
  await recordActs({ shelf, settings: async () => settings, now: () => at })(acts);
  const clicks = memoryClicks();
  const replies: unknown[] = [];
  const api = serveApi({
    ...channelPorts().ports,
    tokens: { holderOf: async (given) => ({ staff: given, role: Role.parse(given) }) },
    conversations: shelf,
    clicks,
    settings: async () => settings,
    askReply: async (reply) => replies.push(reply) > 0,
    now: () => at,
  });
  const ask = async (path: string, body?: object) => {
    const sent = body ? { method: 'POST', body: JSON.stringify(body) } : {};
    const request = new Request(`https://heard.example/api/v1${path}`, { headers: { authorization: 'Bearer lead' }, ...sent });
    const answer = await api.fetch(request);
    const given: unknown = await answer.json();
    return { status: answer.status, body: given };
  };
  return { ask, clicks, replies };
};
const about = (...topics: string[]) => asked('telegram', 'message', { topics });
const ours = (text: string, rest: object = {}) =>
  asked('telegram', 'message', {
    actId: 'act_2',
    id: 'int_2',
    sourceId: 's2',
    direction: 'out',
    text,
    at: '2026-11-16T08:00:30.000Z',
    ...rest,
  });
const again = (topic: string) =>
  asked('telegram', 'message', { actId: 'act_4', id: 'int_4', sourceId: 's4', topics: [topic], at: '2026-11-16T08:00:20.000Z' });
const takenBack = ours('', { actId: 'act_3', verb: 'delete', sourceAt: '2026-11-16T08:00:40.000Z' });

describe('a reply on a sensitive topic', () => {
  it.each<[string, readonly Interaction[], string]>([
    ['without its disclaimer', [about('falls')], 'Get well soon.'],
    ['with half of it', [about('falls')], 'Get well soon. This is no medical advice.'],
    ['when something else was said before', [about('falls'), ours('We are sorry.')], 'Get well soon.'],
    ['when the person comes to the topic as the fourth', [about('a', 'b', 'c'), again('falls')], 'Get well soon.'],
    ['when what was said before was taken back', [about('falls'), ours(disclaimer.en), takenBack], 'Get well soon.'],
  ])('is refused %s, with the words to add', async (_what, acts, text) => {
    const { ask, replies } = await world(acts);
    expect(await ask('/conversations/conv_1/replies', { text })).toMatchObject({
      status: 422,
      body: { code: 'reply.needs-disclaimer', facts: disclaimer },
    });
    expect(replies).toEqual([]);
  });
  it.each<[string, readonly Interaction[], string]>([
    ['carries it', [about('falls')], `Get well soon.\n\n${disclaimer.en}`],
    ['carries it in the other language', [about('falls')], `Одужуйте. ${disclaimer.uk}`],
    ['carries it in other capitals and spaces', [about('falls')], `Get well.\n this is NO  medical advice — in danger call 112!`],
    ['follows one that did', [about('falls'), ours(`Sorry.\n\n${disclaimer.uk}`)], 'Get well soon.'],
    ['is about something else', [about('docks')], 'There is a free dock.'],
  ])('is sent when it %s', async (_what, acts, text) => {
    const { ask, replies } = await world(acts);
    expect(await ask('/conversations/conv_1/replies', { text })).toMatchObject({ status: 202 });
    expect(replies).toHaveLength(1);
  });
});

describe('a counted link', () => {
  const link = { kind: 'help-route', id: 'crash', language: 'en' };
  it('is the same each time, and knows where it was put', async () => {
    const { ask, clicks } = await world([about('falls')]);
    const [first, again] = [await ask('/conversations/conv_1/links', link), await ask('/conversations/conv_1/links', link)];
    expect(first).toMatchObject({ status: 201, body: { url: expect.stringMatching(/^https:\/\/heard\.example\/go\/[A-Za-z0-9]{10}$/) } });
    expect(again.body).toEqual(first.body);
    const other = await ask('/conversations/conv_1/links', { ...link, language: 'uk' });
    expect(other.body).not.toEqual(first.body);
    expect([...clicks.links.values()].map(({ channel, conversation, language }) => [channel, conversation, language])).toEqual([
      ['telegram', 'conv_1', 'en'],
      ['telegram', 'conv_1', 'uk'],
    ]);
  });
  it.each([
    ['to what is not there', 'conv_1', { ...link, id: 'none' }, 'knowledge.unknown'],
    ['in a conversation that is not there', 'conv_2', link, 'conversation.unknown'],
  ])('is refused %s', async (_what, conversation, body, code) => {
    const { ask, clicks } = await world([about('falls')]);
    expect(await ask(`/conversations/${conversation}/links`, body)).toMatchObject({ status: 404, body: { code } });
    expect(clicks.links.size).toBe(0);
  });
  it('tells its clicks by channel and day', async () => {
    const { ask, clicks } = await world([about('falls')]);
    await ask('/conversations/conv_1/links', link);
    const [kept] = clicks.links.values();
    if (!kept) throw new Error('no link was kept');
    for (const day of ['2026-11-14', '2026-11-16', '2026-11-16', '2026-08-01']) await clicks.count(kept, day);
    await clicks.count({ ...kept, code: 'crash', channel: 'site' }, '2026-11-15');
    expect(await ask('/clicks/help-route/crash')).toMatchObject({
      status: 200,
      body: {
        clicks: 4,
        links: 2,
        channels: [
          { channel: 'telegram', clicks: 3 },
          { channel: 'site', clicks: 1 },
        ],
        days: [
          { day: '2026-11-14', clicks: 1 },
          { day: '2026-11-15', clicks: 1 },
          { day: '2026-11-16', clicks: 2 },
        ],
      },
    });
    expect(await ask('/clicks/help-route/crash?from=2026-08-01&to=2026-08-31')).toMatchObject({ body: { clicks: 1 } });
    expect(await ask('/clicks/team/care')).toMatchObject({ status: 404, body: { code: 'settings.kind-unknown' } });
  });
});

describe('knowledge in settings', () => {
  const { ask } = channelApi({ settings: async () => settings });
  it.each([
    ['a script on a topic that is not there', 'script/a', { id: 'a', name: 'A', words: { en: 'Yes' }, topics: ['none'] }, 'topics.0'],
    ['a script that fills in what nobody knows', 'script/a', { id: 'a', name: 'A', words: { en: '{age}' } }, 'words'],
    ['an answer that leads to no help', 'faq/a', { id: 'a', question: { en: 'Q' }, answer: { en: 'A' }, helpRoute: 'none' }, 'helpRoute'],
    [
      'a help route to an address without a lock',
      'help-route/a',
      { id: 'a', title: { en: 'T' }, text: { en: 'T' }, address: 'http://x' },
      'address',
    ],
    ['a tone that says no why', 'tone/a', { id: 'a', phrases: [{ language: 'en', phrase: 'no', why: {} }] }, 'phrases.0.why'],
    [
      'a sensitive topic in one language',
      'topic/a',
      { id: 'a', words: { en: 'A', uk: 'А' }, sensitive: { disclaimer: { en: 'Yes', uk: '' } } },
      'sensitive.disclaimer',
    ],
  ])('refuses %s', async (_what, path, document, field) => {
    const answer = await ask('PUT', `/settings/${path}`, { version: 0, document });
    expect(answer).toMatchObject({ status: 422, body: { code: 'settings.invalid', facts: { [field]: expect.any(String) } } });
  });
});
