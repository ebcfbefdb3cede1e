import { beforeEach, describe, expect, it } from 'vitest';
import { Letter } from '../../../shared/contract/letters.ts';
import { normalise } from '../../../shared/intake/normalise.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { signLink } from '../../../shared/kernel/signed-link.ts';
import { demo } from '../../shared/intake/demo.ts';
import { post, secret, standing, state } from './standing.ts';

const browser = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html,*/*' };
beforeEach(() => {
  state.now = instantFrom('2026-11-16T08:00:00Z');
});

describe('a form', () => {
  const fields = { text: 'A map of free bikes', name: 'Ann', email: 'Ann@Example.org', consent: true };
  it('leaves a letter that is read as an idea of its author', async () => {
    const { receive, sent } = standing();
    const answer = await receive(post('/forms/ideas', fields));
    expect(answer.status).toBe(200);
    const letter = Letter.parse(sent[0]);
    const [said] = normalise(letter, Buffer.from(letter.body ?? '', 'base64'), demo).interactions;
    expect(said).toMatchObject({
      intent: 'idea',
      text: 'A map of free bikes',
      author: { name: 'Ann', handle: 'ann@example.org' },
      channel: 'demo-form',
    });
    expect(JSON.parse(answer.body)).toMatchObject({ received: true, conversation: said?.conversation });
  });
  it('takes what a browser sends and shows it a page that presses nothing twice', async () => {
    const { receive, sent } = standing();
    const body = Buffer.from('text=Where+is+my+station%3F&name=&email=&consent=on&website=&shownAt=2026-11-16T07%3A59%3A00Z');
    expect(await receive(post('/forms/ask', {}, { headers: browser, body }))).toMatchObject({
      status: 303,
      headers: { location: '/forms/ask?sent=1' },
    });
    expect(sent).toHaveLength(1);
  });
  it('takes a second press for the same answer', async () => {
    const { receive, sent } = standing();
    await receive(post('/forms/ideas', fields));
    await receive(post('/forms/ideas', fields));
    expect(sent[0]?.id).toBe(sent[1]?.id);
  });
  it.each([
    ['a form that is not there', '/forms/other', fields, 404, 'form.unknown'],
    ['no words', '/forms/ideas', { text: ' ' }, 422, 'form.invalid'],
    ['too many words', '/forms/ideas', { text: 'a'.repeat(4001) }, 422, 'form.invalid'],
    ['a field that is not ours', '/forms/ideas', { text: 'a', role: 'lead' }, 422, 'form.invalid'],
    ['an address that is none', '/forms/ideas', { text: 'a', email: 'ann' }, 422, 'form.invalid'],
    ['a date of another world', '/forms/ideas', { text: 'a', shownAt: '+275760-09-13' }, 422, 'form.invalid'],
    ['the hidden field', '/forms/ideas', { text: 'a', website: 'https://spam.test' }, 422, 'form.looks-automatic'],
    ['an answer after a second', '/forms/ideas', { text: 'a', shownAt: '2026-11-16T07:59:59Z' }, 422, 'form.too-fast'],
    ['more than 32 KB', '/forms/ideas', { text: 'a'.repeat(33_000) }, 413, 'body.too-large'],
    ['a list', '/forms/ideas', [1], 422, 'form.invalid'],
    ['a poll', '/polls/p1', {}, 404, 'poll.unknown'],
    ['a request to delete', '/data-deletion/facebook', {}, 422, 'deletion.not-taken-here'],
    ['a path named like a method', '/constructor/x', {}, 404, 'address.unknown'],
  ])('refuses %s', async (_name, path, given, status, code) => {
    const { receive, sent } = standing();
    const answer = await receive(post(path, given));
    expect({ status: answer.status, code: JSON.parse(answer.body).code }).toEqual({ status, code });
    expect(sent).toEqual([]);
  });
  it('refuses a body that is no JSON without quoting it', async () => {
    const answer = await standing().receive(post('/forms/ideas', {}, { body: Buffer.from('{secret words') }));
    expect(answer.status).toBe(400);
    expect(answer.body).not.toContain('secret');
  });
  it('tells a browser in a page what was refused', async () => {
    const answer = await standing().receive(
      post('/forms/ideas', {}, { headers: { ...browser, 'accept-language': 'uk' }, body: Buffer.from('text=') }),
    );
    expect(answer).toMatchObject({ status: 422, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(answer.body).toContain('lang="uk"');
  });
});

describe('a vote', () => {
  const counted = async (answer: Promise<{ body: string }>) => JSON.parse((await answer).body).counted;
  it('counts once for a browser, with its cookie and without', async () => {
    const { receive, votes } = standing();
    const first = await receive(post('/ideas/idea_1/votes'));
    const [cookie = ''] = first.cookies;
    expect(cookie).toMatch(/HttpOnly; Secure; SameSite=Lax/);
    const cookies = { heard_voter: cookie.slice(cookie.indexOf('=') + 1, cookie.indexOf(';')) };
    expect(await counted(receive(post('/ideas/idea_1/votes', {}, { cookies, address: '192.0.2.9' })))).toBe(false);
    expect(await counted(receive(post('/ideas/idea_1/votes')))).toBe(false);
    expect(votes.size).toBe(1);
  });
  it('counts for each person', async () => {
    const { receive, votes } = standing();
    for (const address of ['192.0.2.1', '192.0.2.2']) await receive(post('/ideas/idea_1/votes', {}, { address }));
    expect(votes.size).toBe(2);
  });
  it('takes a cookie of their own making for none', async () => {
    const { receive, votes } = standing();
    for (const made of ['a', 'b'])
      await receive(post('/ideas/idea_1/votes', {}, { cookies: { heard_voter: signLink('guessed', 'heard_voter', [made]) } }));
    expect(votes.size).toBe(1);
  });
  it('keeps neither address nor browser', async () => {
    const { receive, votes } = standing();
    await receive(post('/ideas/idea_1/votes'));
    expect(JSON.stringify([...votes.values()])).not.toContain('192.0.2');
  });
  it('is refused for an idea that is not there', async () => {
    expect(JSON.parse((await standing().receive(post('/ideas/idea_2/votes'))).body).code).toBe('idea.unknown');
  });
});

describe('a signed link', () => {
  it('acknowledges its notice', async () => {
    const { receive, acknowledged } = standing();
    expect((await receive(post(`/ack/${signLink(secret, 'ack', ['conv_1', 'not_1'])}`))).status).toBe(200);
    expect(acknowledged).toEqual(['conv_1 not_1']);
  });
  it('acknowledges nothing for somebody who has left', async () => {
    const { receive, acknowledged } = standing();
    const answer = await receive(post(`/ack/${signLink(secret, 'ack', ['conv_1', 'not_1', 'gone'])}`));
    expect(answer).toMatchObject({ status: 403, body: expect.stringContaining('staff.ended') });
    expect(acknowledged).toEqual([]);
  });
  it('ends mail to its person', async () => {
    const { receive, unsubscribed } = standing();
    await receive(post(`/unsubscribe/${signLink(secret, 'unsubscribe', ['per_1'])}`));
    expect(unsubscribed).toEqual(['per_1']);
  });
  it.each([
    ['another key', `/ack/${signLink('guessed', 'ack', ['conv_1', 'not_1'])}`],
    ['another purpose', `/ack/${signLink(secret, 'unsubscribe', ['conv_1', 'not_1'])}`],
    ['no signature', '/ack/WyJjb252XzEiLCJub3RfMSJd'],
    ['a shorter signature', `/ack/${signLink(secret, 'ack', ['conv_1', 'not_1']).slice(0, -1)}`],
    ['nothing', '/ack/x'],
  ])('signed with %s does nothing', async (_name, path) => {
    const { receive, acknowledged } = standing();
    expect((await receive(post(path))).status).toBe(403);
    expect(acknowledged).toEqual([]);
  });
});
