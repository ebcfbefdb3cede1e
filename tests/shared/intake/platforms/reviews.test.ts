import { describe, expect, it } from 'vitest';
import { googleBusiness } from '../../../../shared/intake/platforms/google-business.ts';
import { trustpilot } from '../../../../shared/intake/platforms/trustpilot.ts';
import { addSeconds } from '../../../../shared/kernel/instant.ts';
import { accessOf, actsIn, actsOf, now, partsOf, platformThat } from './asked.ts';

describe('google business', () => {
  const place = 'accounts/1/locations/2';
  const name = `${place}/reviews/AbF-9`;
  const review = {
    name,
    reviewId: 'AbF-9',
    reviewer: { displayName: 'Ann' },
    starRating: 'TWO',
    comment: 'Late',
    createTime: '2026-11-16T07:00:00.123456Z',
    updateTime: '2026-11-16T07:00:00.123456Z',
  };
  const push = (notice: unknown) => ({
    message: { data: Buffer.from(JSON.stringify(notice)).toString('base64'), messageId: '1' },
    subscription: 'projects/p/subscriptions/s',
  });
  const access = accessOf(place);
  const reply = { id: 'rep_1', thread: name, inReplyTo: name, kind: 'review', person: 'review:AbF-9', text: 'Sorry' } as const;

  it.each([
    ['camel case', { locationName: place, reviewName: name }, { lookup: name }],
    ['snake case', { location_name: place, review_name: name, type: 'NEW_REVIEW' }, { lookup: name }],
    ['a change of the place', { location_name: place }, { ignored: 'google-business.no-review' }],
    ['a stranger’s notice', { space: 'x' }, { quarantined: 'google-business.notice-unknown' }],
    ['a name that is none', { reviewName: '../../evil' }, { quarantined: 'shape.unknown' }],
  ])('reads a notice in %s', (_what, notice, part) => expect(partsOf(googleBusiness, push(notice))).toEqual([part]));
  it('quarantines another shape', () => expect(partsOf(googleBusiness, { hello: 1 })).toEqual([{ quarantined: 'shape.unknown' }]));
  it('reads a review', () =>
    expect(actsOf(googleBusiness, review)).toEqual([
      {
        account: place,
        thread: name,
        sourceId: name,
        handle: 'review:AbF-9',
        name: 'Ann',
        verb: 'create',
        version: 'create',
        kind: 'review',
        own: false,
        bot: false,
        text: 'Late',
        at: '2026-11-16T07:00:00.123Z',
        attachments: [{ type: 'rating', alt: '2/5' }],
      },
    ]));
  it('reads a changed review and our answer to it', () => {
    const answered = {
      ...review,
      updateTime: '2026-11-16T07:10:00Z',
      reviewReply: { comment: 'Sorry', updateTime: '2026-11-16T07:20:00Z' },
    };
    expect(actsOf(googleBusiness, answered)).toMatchObject([
      { verb: 'create' },
      { verb: 'edit', version: '2026-11-16T07:10:00.000Z' },
      { own: true, sourceId: `${name}/reply`, thread: name, text: 'Sorry', at: '2026-11-16T07:20:00.000Z' },
    ]);
  });
  it('asks for a review by name, and takes one that is there no more for deleted', async () => {
    const { ask, requests } = platformThat((_method, url) => (url.endsWith(name) ? { json: review } : { status: 404 }));
    const found = await googleBusiness.fetching?.lookup?.(name, access, ask);
    expect(requests).toEqual([
      { method: 'GET', url: `https://mybusiness.googleapis.com/v4/${name}`, headers: { authorization: 'Bearer a-token' }, body: '' },
    ]);
    expect(actsIn(googleBusiness, found ? [found] : [])).toHaveLength(1);
    const gone = await googleBusiness.fetching?.lookup?.(`${place}/reviews/gone`, access, ask);
    expect(actsIn(googleBusiness, gone ? [gone] : [])).toMatchObject([
      { verb: 'delete', sourceId: `${place}/reviews/gone`, account: place, text: '' },
    ]);
  });
  it('does not take an API that is down for a deletion', async () => {
    const { ask } = platformThat(() => ({ status: 503 }));
    await expect(googleBusiness.fetching?.lookup?.(name, access, ask)).rejects.toMatchObject({ platformStatus: 503 });
  });
  it('answers by putting the one reply', () => {
    expect(googleBusiness.replying?.request(reply, access, '')).toEqual({
      method: 'PUT',
      url: `https://mybusiness.googleapis.com/v4/${name}/reply`,
      headers: { authorization: 'Bearer a-token', 'content-type': 'application/json' },
      body: '{"comment":"Sorry"}',
    });
    expect(googleBusiness.replying?.posted('{"comment":"Sorry"}', reply, access)).toBe(`${name}/reply`);
  });
  it('asks for what was missed until what is older', async () => {
    const at = (minute: string) => ({ ...review, updateTime: `2026-11-16T08:${minute}:00Z` });
    const { ask, requests } = platformThat((_method, url) => ({
      json: url.includes('pageToken=two')
        ? { reviews: [at('10'), review], nextPageToken: 'three' }
        : { reviews: [at('30'), at('20')], nextPageToken: 'two' },
    }));
    expect(await googleBusiness.upkeep?.missed?.(now, access, ask, now)).toHaveLength(3);
    expect(requests).toHaveLength(2);
  });
  it('looks after itself', async () => {
    const { ask, requests } = platformThat((_method, url) => ({
      json: url.endsWith('token')
        ? { access_token: 'new', expires_in: 3599 }
        : { title: 'Spytsia', pubsubTopic: 't', notificationTypes: ['NEW_REVIEW', 'UPDATED_REVIEW'] },
    }));
    expect(await googleBusiness.upkeep?.who?.(access, ask)).toEqual({ account: place, name: 'Spytsia' });
    expect(await googleBusiness.upkeep?.subscribed?.('https://h.example', access, ask)).toBe(true);
    const secrets = accessOf(place, { refreshToken: 'r', clientId: 'c', clientSecret: 's' }).secrets;
    expect(await googleBusiness.upkeep?.refresh?.(secrets, ask, now)).toEqual({
      token: 'new',
      refreshToken: 'r',
      tokenExpiresAt: addSeconds(now, 3599),
    });
    expect(requests.at(-1)).toMatchObject({
      url: 'https://oauth2.googleapis.com/token',
      body: 'grant_type=refresh_token&refresh_token=r&client_id=c&client_secret=s',
    });
  });
});

describe('trustpilot', () => {
  const hint = (eventName: string, id = 'r1') => ({ eventName, version: '1', eventData: { id, text: 'not to be trusted' } });
  const review = {
    id: 'r1',
    stars: 1,
    title: 'Bad',
    text: 'Very',
    createdAt: '2026-11-16T07:00:00Z',
    consumer: { id: 'c1', displayName: 'Ann' },
  };
  const access = accessOf('demo', { verifyToken: 'user-7' });
  it('takes a webhook for a hint alone, each of its events for itself', () => {
    const events = [hint('service-review-created'), hint('service-review-deleted', 'r2'), hint('product-review-created'), {}];
    expect(partsOf(trustpilot, { events })).toEqual([
      { lookup: 'r1' },
      { lookup: 'r2' },
      { quarantined: 'trustpilot.event-unknown' },
      { quarantined: 'shape.unknown' },
    ]);
  });
  it('reads what the API says, with our answer', () => {
    const answered = { ...review, updatedAt: '2026-11-16T07:30:00Z', companyReply: { text: 'Sorry', createdAt: '2026-11-16T07:40:00Z' } };
    expect(actsIn(trustpilot, [Buffer.from(JSON.stringify(answered))])).toMatchObject([
      { verb: 'create', sourceId: 'r1', kind: 'review', handle: 'c1', name: 'Ann', text: 'Bad\n\nVery', attachments: [{ alt: '1/5' }] },
      { verb: 'edit', version: '2026-11-16T07:30:00.000Z' },
      { verb: 'create', own: true, sourceId: 'r1/reply', inReplyTo: 'r1', text: 'Sorry' },
    ]);
  });
  it('believes nothing that was not asked for', () =>
    expect([review, { gone: 'r1' }].map((body) => partsOf(trustpilot, body))).toEqual([
      [{ quarantined: 'shape.unknown' }],
      [{ quarantined: 'shape.unknown' }],
    ]));
  it('asks before it believes a deletion', async () => {
    const { ask, requests } = platformThat((_method, url) => (url.endsWith('r1') ? { json: review } : undefined));
    const kept = await trustpilot.fetching?.lookup?.('r1', access, ask);
    const gone = await trustpilot.fetching?.lookup?.('r2', access, ask);
    expect(actsIn(trustpilot, [kept ?? Buffer.of(), gone ?? Buffer.of()])).toMatchObject([
      { verb: 'create', sourceId: 'r1' },
      { verb: 'delete', sourceId: 'r2' },
    ]);
    expect(requests[0]).toMatchObject({ method: 'GET', url: 'https://api.trustpilot.com/v1/private/reviews/r1' });
  });
  it('answers as the business user', () => {
    const reply = { id: 'rep_1', thread: 'r1', inReplyTo: 'r1', kind: 'review', person: 'c1', text: 'Sorry' } as const;
    expect(trustpilot.replying?.request(reply, access, '')).toMatchObject({
      method: 'POST',
      url: 'https://api.trustpilot.com/v1/private/reviews/r1/reply',
      body: '{"message":"Sorry","authorBusinessUserId":"user-7"}',
    });
    expect(trustpilot.replying?.posted('', reply, access)).toBe('r1/reply');
  });
});
