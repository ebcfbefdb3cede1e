import { describe, expect, it } from 'vitest';
import { Interaction } from '../../../../shared/contract/acts.ts';
import type { Platform } from '../../../../shared/contract/settings.ts';
import { attachmentsOf } from '../../../../shared/intake/attachments.ts';
import { mediaAsked } from '../../../../shared/intake/media-asked.ts';
import type { OutgoingRequest, SourceAct } from '../../../../shared/intake/platform.ts';
import { platforms } from '../../../../shared/intake/platforms.ts';
import { accessOf, actOf, apiOf, now as receivedAt } from './asked.ts';
import { withMedia } from './media-bodies.ts';

const us = accessOf('1', { token: 'ours' });
const get = (url: string, headers: OutgoingRequest['headers'] = {}) => ({ method: 'GET', url, headers });
const bearer = { authorization: 'Bearer ours' };
const post = (url: string, headers: object, body: object) => ({ method: undefined, url, headers, body: JSON.stringify(body) });
const json = { 'content-type': 'application/json' };
const graph = 'https://graph.facebook.com/v25.0';
const slackFile = 'https://files.slack.com/files-pri/T1-F1/lock.png';
const lookaside = 'https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=55';

/** What the API is asked first, what it answers, and where the bytes are then. */
const found: ReadonlyArray<readonly [Platform, asked: object[], answers: Record<string, object>, bytes: object]> = [
  [
    'telegram',
    [post('https://api.telegram.org/botours/getFile', json, { file_id: 'AgAC-large' })],
    { 'https://api.telegram.org': { ok: true, result: { file_id: 'AgAC-large', file_path: 'photos/file_7.jpg' } } },
    get('https://api.telegram.org/file/botours/photos/file_7.jpg'),
  ],
  ['whatsapp', [get(`${graph}/55?phone_number_id=1`, bearer)], { [graph]: { id: '55', url: lookaside } }, get(lookaside, bearer)],
  ['slack', [], {}, get(slackFile, bearer)],
  ['line', [], {}, get('https://api-data.line.me/v2/bot/message/900/content', bearer)],
  ['viber', [], {}, get('https://dl-media.viber.com/5/media/1.jpg')],
  ['discord', [], {}, get('https://cdn.discordapp.com/attachments/1/2/lock.png?ex=6&is=5&hm=4')],
  ['facebook', [], {}, get('https://scontent.xx.fbcdn.net/v/t1/lock.jpg?oh=1&oe=2')],
  ['messenger', [], {}, get('https://cdn.fbsbx.com/v/t59/voice.mp4?oh=1&oe=2')],
  ['threads', [], {}, get('https://scontent.cdninstagram.com/v/t51/lock.jpg?oh=1&oe=2')],
  [
    'tiktok',
    [
      post(
        'https://business-api.tiktok.com/open_api/v1.3/business/message/media/download/',
        { 'access-token': 'ours', ...json },
        { business_id: '1', conversation_id: 'c1', message_id: 'm1', media_id: 'p1', media_type: 'IMAGE' },
      ),
    ],
    { 'https://business-api.tiktok.com': { code: 0, data: { download_url: 'https://p16.example/p1' } } },
    get('https://p16.example/p1', { 'x-user': 'ours' }),
  ],
  ['x', [], {}, get('https://api.x.com/2/dm_conversations/media/11/22/a-b.jpg', bearer)],
];
const mediaOf = (act: SourceAct, platform: Platform) => attachmentsOf(act, 'int_1', platforms[platform].fetching?.media);

describe('media whose links die', () => {
  it.each(found)('is kept from %s, by the request that its page documents', async (platform, asked, answers, bytes) => {
    const act = actOf(platforms[platform], withMedia[platform]);
    const [attachment] = act.attachments ?? [];
    const [kept] = mediaOf(act, platform);
    expect(kept?.media).toMatch(/^med_/);
    const api = apiOf(answers);
    const place = { sourceId: act.sourceId, thread: act.thread, attachment: attachment ?? { type: '' } };
    expect(await platforms[platform].fetching?.media?.find(place, us, api.ask)).toEqual(bytes);
    expect(api.asked.map((request) => ({ ...request, method: request.method }))).toEqual(asked);
  });
  it('is kept from those platforms and Instagram, and all of them are tried here', () => {
    const kept = Object.values(platforms).flatMap(({ platform, fetching }) => (fetching?.media ? [platform] : []));
    expect(kept.toSorted()).toEqual([...found.map(([platform]) => platform), 'instagram'].toSorted());
  });
  it('is not asked for with our token where another than WhatsApp is named', async () => {
    const { ask } = apiOf({ [graph]: { id: '55', url: 'https://elsewhere.example/55' } });
    const find = platforms.whatsapp.fetching?.media?.find(
      { sourceId: '1', thread: '1', attachment: { type: 'image', ref: '55' } },
      us,
      ask,
    );
    await expect(find).rejects.toMatchObject({ platformStatus: 403 });
  });
});

const deleted = {
  ...{ type: 'interaction', actId: 'act_2', id: 'int_1', conversation: 'conv_1', platform: 'slack', channel: 'c', account: '1' },
  ...{ sourceId: 's', thread: 't', verb: 'delete', kind: 'message', direction: 'in', author: { id: 'per_1', handle: 'h' }, text: '' },
  ...{ at: receivedAt, sourceAt: receivedAt, receivedAt },
};
const bringing = (attachments: SourceAct['attachments']): SourceAct => ({
  ...{ sourceId: '1', thread: '1', verb: 'create', version: 'create', kind: 'message', handle: '2', own: false, bot: false, text: '' },
  at: receivedAt,
  attachments,
});

it.each([
  ['slack', 1],
  ['instagram', 1],
  ['mastodon', 0],
] as const)('a deletion on %s has %i thing erased that may have been kept', (platform, times) => {
  const gone = { ...Interaction.parse(deleted), platform };
  expect(mediaAsked(gone)).toEqual(
    Array.from({ length: times }, () => ({ do: 'forget', channel: 'c', conversation: 'conv_1', interaction: 'int_1' })),
  );
});

describe('a link', () => {
  it.each<[Platform, string, string, boolean]>([
    ['instagram', 'image', 'https://scontent.cdninstagram.com/v/1.jpg', true],
    ['instagram', 'story_mention', 'https://lookaside.fbsbx.com/ig_messaging_cdn/?asset_id=1', false],
    ['instagram', 'image', 'https://lookaside.fbsbx.com/ig_messaging_cdn/?asset_id=1', false],
    ['instagram', 'share', 'https://scontent.cdninstagram.com/v/1.jpg', false],
    ['facebook', 'fallback', 'https://example.com/a', false],
    ['facebook', 'image', 'http://scontent.xx.fbcdn.net/1.jpg', false],
    ['facebook', 'image', 'https://fbcdn.net.example/1.jpg', false],
    ['discord', 'image', 'https://media.discordapp.net/attachments/1/2/a.png', true],
    ['discord', 'image', 'not an address', false],
    ['x', 'image', 'https://pbs.twimg.com/media/1.jpg', false],
    ['viber', 'link', 'https://www.viber.com/blog', false],
    ['mastodon', 'image', 'https://files.example.social/1.png', false],
  ])('of %s to %s at %s dies: %s', (platform, type, url, dies) => {
    const [attachment] = mediaOf(bringing([{ type, url }]), platform);
    expect(attachment).toMatchObject({ type, url });
    expect(attachment?.media !== undefined).toBe(dies);
  });
  it('that is signed anew is the same media, at another place it is another', () => {
    const signed = (hm: string) => ({ type: 'image', url: `https://cdn.discordapp.com/attachments/1/2/a.png?hm=${hm}` });
    const [first, second] = mediaOf(bringing([signed('1'), signed('1')]), 'discord');
    expect(mediaOf(bringing([signed('2')]), 'discord')[0]?.media).toBe(first?.media);
    expect(second?.media).not.toBe(first?.media);
  });
});
