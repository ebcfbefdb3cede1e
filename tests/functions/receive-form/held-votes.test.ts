import { describe, expect, it } from 'vitest';
import { addresseeOf, voterOfMail } from '../../../shared/ideas/addresses.ts';
import { voteCode } from '../../../shared/ideas/vote-code.ts';
import { signLink } from '../../../shared/kernel/signed-link.ts';
import { anIdea } from '../../shared/ideas/an-idea.ts';
import { post, secret, standing } from './standing.ts';

const email = 'ann@example.org';
const voter = voterOfMail(email);
const link = `/vote/${signLink(secret, 'vote', ['idea_1', voter])}`;
type Standing = ReturnType<typeof standing>;
const said = async ({ receive }: Standing, path: string, fields: object = {}, more: object = {}) =>
  JSON.parse((await receive(post(path, fields, more))).body);

describe('a vote with an address', () => {
  it('waits for its link, which counts it once', async () => {
    const world = standing();
    expect(await said(world, '/ideas/idea_1/votes', { email: 'Ann@Example.org', name: 'Ann', consent: true })).toEqual({
      idea: 'idea_1',
      counted: false,
      held: true,
    });
    expect(world.votes.size).toBe(0);
    expect(world.asked).toEqual([{ what: 'vote', idea: 'idea_1', person: voter }]);
    expect(await said(world, link)).toEqual({ idea: 'idea_1', counted: true });
    expect(await said(world, link)).toEqual({ idea: 'idea_1', counted: false });
    expect([...world.votes.values()]).toMatchObject([{ voter, email, name: 'Ann', consent: true, confirmedAt: expect.any(String) }]);
  });
  it('waits for its six digits', async () => {
    const world = standing();
    await said(world, '/ideas/idea_1/votes', { email });
    expect(await said(world, '/ideas/idea_1/votes', { email, code: voteCode(secret, 'idea_1', voter, 1) })).toMatchObject({
      counted: true,
    });
  });
  it('tells a browser to look into its mailbox', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
    const answer = await standing().receive(post('/ideas/idea_1/votes', {}, { headers, body: Buffer.from('email=ann%40example.org') }));
    expect(answer).toMatchObject({ status: 303, headers: { location: '/ideas/idea_1?held=1' } });
  });
  it('takes five guesses at the digits of a mail, and none more though the sixth is right', async () => {
    const world = standing();
    await said(world, '/ideas/idea_1/votes', { email });
    const right = voteCode(secret, 'idea_1', voter, 1);
    const wrong = right === '000000' ? '000001' : '000000';
    for (let guess = 0; guess < 5; guess += 1)
      expect(await said(world, '/ideas/idea_1/votes', { email, code: wrong })).toMatchObject({ code: 'vote.code-wrong', status: 422 });
    expect(await said(world, '/ideas/idea_1/votes', { email, code: right })).toMatchObject({ code: 'vote.too-many-tries', status: 429 });
    await said(world, '/ideas/idea_1/votes', { email });
    expect(await said(world, '/ideas/idea_1/votes', { email, code: right })).toMatchObject({ code: 'vote.code-wrong' });
    expect(await said(world, '/ideas/idea_1/votes', { email, code: voteCode(secret, 'idea_1', voter, 2) })).toMatchObject({
      counted: true,
    });
  });
  it.each([
    ['digits that nobody was sent', '/ideas/idea_1/votes', { email, code: '123456' }, 'vote.code-wrong'],
    ['an address that is none', '/ideas/idea_1/votes', { email: 'ann' }, 'form.looks-automatic'],
    ['a link to nothing that waits', link, {}, 'link.ended'],
    ['a link that somebody else signed', `/vote/${signLink('guessed', 'vote', ['idea_1', voter])}`, {}, 'link.not-ours'],
    ['an idea that is not there', '/ideas/idea_9/votes', { email }, 'idea.unknown'],
    ['a decided idea', '/ideas/idea_2/votes', { email }, 'idea.closed'],
  ])('is refused for %s', async (_what, path, fields, code) => {
    const world = standing({ ideas: [anIdea(), anIdea({ id: 'idea_2', state: 'declined' })] });
    expect(await said(world, path, fields)).toMatchObject({ code });
    expect(world.votes.size).toBe(0);
  });
  it('floods no stranger: five mails an hour to an address, sixty from a network', async () => {
    const world = standing();
    for (let press = 0; press < 5; press += 1) await said(world, '/ideas/idea_1/votes', { email });
    expect(await said(world, '/ideas/idea_1/votes', { email })).toMatchObject({ code: 'mail.too-often', status: 429 });
    for (let press = 6; press < 60; press += 1) await said(world, '/ideas/idea_1/votes', { email: `p${press}@example.org` });
    expect(await said(world, '/ideas/idea_1/votes', { email: 'z@example.org' })).toMatchObject({ code: 'mail.too-often' });
    expect(await said(world, '/ideas/idea_1/votes', { email: 'z@example.org' }, { address: '198.51.100.7' })).toMatchObject({ held: true });
  });
  it('is the only one that counts where the brand wants addresses', async () => {
    const world = standing({ anonymousVotes: false });
    expect(await said(world, '/ideas/idea_1/votes')).toMatchObject({ code: 'vote.email-needed' });
    expect(await said(world, '/ideas/idea_1/votes', { email })).toMatchObject({ held: true });
  });
});

describe('a wish to hear by mail', () => {
  const person = addresseeOf(email);
  it.each([
    ['of an idea', '/ideas/idea_1/subscriptions', 'idea_1', [person, 'idea_1']],
    ['of every month', '/subscriptions', null, [person]],
  ] as const)('%s waits for its link', async (_what, path, idea, parts) => {
    const world = standing();
    expect(await said(world, path, { email: 'Ann@Example.org', language: 'uk' })).toMatchObject({ held: true });
    expect(await world.subscriptions.read(idea, person)).toMatchObject({ email, language: 'uk', confirmedAt: null });
    expect(await said(world, `/confirm/${signLink(secret, 'confirm', parts)}`)).toEqual({ confirmed: true });
    expect(await world.subscriptions.read(idea, person)).toMatchObject({ confirmedAt: expect.any(String) });
    expect(await said(world, path, { email })).toMatchObject({ held: true });
    expect(world.asked).toHaveLength(1);
    expect(await said(world, `/unsubscribe/${signLink(secret, 'unsubscribe', [person, idea ?? 'month'])}`)).toEqual({ unsubscribed: true });
    expect(await world.subscriptions.read(idea, person)).toMatchObject({ endedAt: expect.any(String) });
    expect(world.unsubscribed).toEqual([]);
  });
  it('speaks the language of the browser', async () => {
    const world = standing();
    await said(
      world,
      '/subscriptions',
      { email },
      { headers: { 'content-type': 'application/json', 'accept-language': 'uk-UA,en;q=0.5' } },
    );
    expect(await world.subscriptions.read(null, person)).toMatchObject({ language: 'uk' });
  });
  it.each([
    ['no address', '/subscriptions', {}, 'form.invalid'],
    ['the hidden field', '/subscriptions', { email, website: 'x' }, 'form.looks-automatic'],
    ['an idea that is not there', '/ideas/idea_9/subscriptions', { email }, 'idea.unknown'],
    ['a confirmation of what nobody asked', `/confirm/${signLink(secret, 'confirm', [person])}`, {}, 'link.ended'],
    ['a confirmation that somebody else signed', `/confirm/${signLink('guessed', 'confirm', [person])}`, {}, 'link.not-ours'],
    ['a path that goes on', '/ideas/idea_1/subscriptions/x', { email }, 'address.unknown'],
  ])('is refused for %s', async (_what, path, fields, code) => {
    expect(await said(standing(), path, fields)).toMatchObject({ code });
  });
});
