import { describe, expect, it } from 'vitest';
import type { Ask } from '../../../../shared/intake/platform.ts';
import { linkedin } from '../../../../shared/intake/platforms/linkedin.ts';
import { instantFrom } from '../../../../shared/kernel/instant.ts';
import { accessOf, actOf, apiOf, now, partsOf } from './asked.ts';

const empty = { status: 200, headers: {}, body: '{"elements":[]}' };
const us = accessOf('urn:li:organization:5', { token: 'li-token' });
const post = 'urn:li:activity:70';
const one = (action: string, comment: object, rest: object = {}) => ({
  notificationId: 9_007_199_254_740_993n.toString(),
  organizationalEntity: 'urn:li:organization:5',
  action,
  sourcePost: post,
  generatedActivity: 'urn:li:comment:(activity:70,31)',
  decoratedGeneratedActivity: {
    comment: { entity: 'urn:li:comment:(activity:70,31)', owner: 'urn:li:person:a', object: post, text: 'Why?', ...comment },
  },
  lastModifiedAt: 1_794_816_000_000,
  ...rest,
});
const told = (...notifications: object[]) => ({ type: 'ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS', notifications });
const name = 'urn:li:comment:(urn:li:activity:70,31)';

describe('LinkedIn', () => {
  it.each([
    [
      'a comment',
      one('COMMENT', {}),
      { verb: 'create', sourceId: name, thread: name, handle: 'urn:li:person:a', text: 'Why?', own: false },
    ],
    ['the same comment by its long name', one('COMMENT', { entity: name }), { sourceId: name }],
    [
      'an answer to a comment',
      one('COMMENT', { entity: 'urn:li:comment:(activity:70,32)', object: 'urn:li:comment:(activity:70,31)' }),
      { thread: name, inReplyTo: name },
    ],
    [
      'an answer that names what it answers',
      one('COMMENT', { entity: 'urn:li:comment:(activity:70,33)', parentComment: name }),
      { thread: name },
    ],
    ['our own comment', one('ADMIN_COMMENT', { owner: 'urn:li:person:staff' }), { own: true }],
    ['an edit', one('COMMENT_EDIT', { text: 'When?' }), { verb: 'edit', version: '2026-11-16T08:00:00.000Z', text: 'When?' }],
    ['a deletion', one('COMMENT_DELETE', {}), { verb: 'delete', text: '' }],
    [
      'a mention',
      one(
        'SHARE_MENTION',
        {},
        { decoratedGeneratedActivity: { share: { entity: 'urn:li:share:8', owner: 'urn:li:person:a', text: 'Look' } } },
      ),
      { kind: 'mention', sourceId: 'urn:li:share:8', text: 'Look' },
    ],
  ])('reads %s', (_name, given, expected) =>
    expect(actOf(linkedin, told(given))).toMatchObject({ account: 'urn:li:organization:5', at: '2026-11-16T08:00:00.000Z', ...expected }),
  );
  it('keeps the others of a batch', () =>
    expect(
      partsOf(linkedin, told(one('LIKE', {}), { bad: 1 }, one('SHARE', {}), one('DANCE', {}), one('COMMENT', {}))).map(
        (part) => Object.values(part)[0],
      ),
    ).toMatchObject(['linkedin.reaction', 'shape.unknown', 'linkedin.share', 'linkedin.action-unknown', { text: 'Why?' }]));
  const escapedName = 'urn%3Ali%3Acomment%3A%28urn%3Ali%3Aactivity%3A70%2C31%29';
  const reply = { id: 'rep_1', thread: name, inReplyTo: name, kind: 'comment' as const, person: 'urn:li:person:a', text: 'Soon' };
  it.each([
    ['a comment', name],
    ['an answer to a comment', 'urn:li:comment:(urn:li:activity:70,32)'],
  ])('answers %s under the first of its thread', (_what, inReplyTo) => {
    const request = linkedin.replying?.request({ ...reply, inReplyTo }, us, '');
    expect(request).toMatchObject({ method: 'POST', url: `https://api.linkedin.com/rest/socialActions/${escapedName}/comments` });
    expect(request?.headers).toEqual({
      authorization: 'Bearer li-token',
      'linkedin-version': expect.stringMatching(/^20\d{4}$/),
      'x-restli-protocol-version': '2.0.0',
      'content-type': 'application/json',
    });
    expect(JSON.parse(request?.body ?? '')).toEqual({ actor: us.account, object: post, message: { text: 'Soon' }, parentComment: name });
  });
  it('answers a mention at the post that it stands in', () => {
    const share = 'urn:li:share:8';
    const request = linkedin.replying?.request({ ...reply, thread: share, inReplyTo: share, kind: 'mention' }, us, '');
    expect(request?.url).toBe('https://api.linkedin.com/rest/socialActions/urn%3Ali%3Ashare%3A8/comments');
    expect(JSON.parse(request?.body ?? '')).toEqual({ actor: us.account, object: share, message: { text: 'Soon' } });
  });
  it('names what it posted as its notification will', () => {
    const long = 'urn:li:comment:(urn:li:activity:70,40)';
    expect(linkedin.replying?.posted('{"commentUrn":"urn:li:comment:(activity:70,40)"}', reply, us)).toBe(long);
    expect(linkedin.replying?.posted('{"id":"40","object":"urn:li:activity:70"}', reply, us)).toBe(long);
    expect(linkedin.replying?.posted('{}', reply, us)).toBeNull();
  });
  it('takes back what it posted', () =>
    expect(linkedin.replying?.remove?.({ sourceId: name, thread: name, kind: 'comment' }, us)).toMatchObject({
      method: 'DELETE',
      url: 'https://api.linkedin.com/rest/socialActions/urn%3Ali%3Aactivity%3A70/comments/31?actor=urn%3Ali%3Aorganization%3A5',
    }));
});

describe('looking after a page of LinkedIn', () => {
  const list = 'https://api.linkedin.com/rest/organizationalEntityNotifications';
  it('asks for what it missed, sixty days at most', async () => {
    const { ask, asked } = apiOf({ [list]: { elements: [one('COMMENT', {})] } });
    const bodies = await linkedin.upkeep?.missed?.(instantFrom('2020-01-01T00:00:00Z'), us, ask, now);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.url).toContain(`timeRange=(start:${Date.parse('2026-09-17T08:00:00Z')},end:${Date.parse(now)})`);
    expect(asked[0]?.url).toContain('organizationalEntity=urn%3Ali%3Aorganization%3A5');
    expect(actOf(linkedin, bodies?.[0]?.toString() ?? '')).toMatchObject({ text: 'Why?' });
  });
  it('asks page after page, and gets nothing where there is nothing', async () => {
    const { ask, asked } = apiOf({ [list]: { elements: Array.from({ length: 100 }, () => one('COMMENT', {})) } });
    const twoPages: Ask = async (request) => (request.url.includes('start=100') ? empty : ask(request));
    expect(await linkedin.upkeep?.missed?.(now, us, twoPages, now)).toHaveLength(1);
    expect(asked).toHaveLength(1);
    expect(await linkedin.upkeep?.missed?.(now, us, async () => empty, now)).toEqual([]);
  });
  it('gets the next token while the one in use still lasts', async () => {
    const known = { signing: [], token: 'old', refreshToken: 'again', clientId: 'app', clientSecret: 'secret' };
    const { ask, asked } = apiOf({ 'https://www.linkedin.com/oauth/v2/accessToken': { access_token: 'new', expires_in: 5_184_000 } });
    expect(await linkedin.upkeep?.refresh?.(known, ask, now)).toMatchObject({ token: 'new', refreshToken: 'again' });
    expect(Object.fromEntries(new URLSearchParams(asked[0]?.body))).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'again',
      client_id: 'app',
      client_secret: 'secret',
    });
  });
  it('knows whom it speaks for', async () => {
    const { ask } = apiOf({ 'https://api.linkedin.com/rest/organizations/5': { id: 5, localizedName: 'Spytsia' } });
    expect(await linkedin.upkeep?.who?.(us, ask)).toEqual({ account: us.account, name: 'Spytsia' });
  });
});
