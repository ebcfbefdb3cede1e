import { describe, expect, it } from 'vitest';
import { linkedin } from '../../../../shared/intake/platforms/linkedin.ts';
import { instantFrom } from '../../../../shared/kernel/instant.ts';
import { accessAs, actOf, apiOf, partsOf, receivedAt } from './asked.ts';

const us = accessAs('urn:li:organization:5', 'li-token');
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
  it('answers a comment under its post', () => {
    const reply = { id: 'rep_1', thread: name, inReplyTo: name, kind: 'comment' as const, person: 'urn:li:person:a', text: 'Soon' };
    const request = linkedin.replying?.request(reply, us, '');
    expect(request?.url).toBe(`https://api.linkedin.com/rest/socialActions/${encodeURIComponent(name)}/comments`);
    expect(request?.headers).toMatchObject({ authorization: 'Bearer li-token', 'x-restli-protocol-version': '2.0.0' });
    expect(JSON.parse(request?.body ?? '')).toEqual({ actor: us.account, object: post, message: { text: 'Soon' }, parentComment: name });
    expect(linkedin.replying?.posted('{"commentUrn":"urn:li:comment:(activity:70,40)"}', reply, us)).toBe(
      'urn:li:comment:(urn:li:activity:70,40)',
    );
  });
  it('asks for what it missed, sixty days at most', async () => {
    const { ask, asked } = apiOf({ 'https://api.linkedin.com/rest/organizationalEntityNotifications': { elements: [one('COMMENT', {})] } });
    const bodies = await linkedin.upkeep?.missed?.(instantFrom('2020-01-01T00:00:00Z'), us, ask, receivedAt);
    expect(asked[0]?.url).toContain(`timeRange=(start:${Date.parse('2026-09-17T08:00:00Z')},end:${Date.parse(receivedAt)})`);
    expect(actOf(linkedin, bodies?.[0]?.toString() ?? '')).toMatchObject({ text: 'Why?' });
  });
});
