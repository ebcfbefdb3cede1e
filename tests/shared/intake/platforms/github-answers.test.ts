import { Octokit } from '@octokit/core';
import { describe, expect, it } from 'vitest';
import { github } from '../../../../shared/intake/platforms/github.ts';
import { accessOf, actsIn, now, platformThat } from './asked.ts';

const access = accessOf('spytsia/app');
const replyTo = (thread: string, inReplyTo: string) =>
  ({ id: 'rep_1', thread, inReplyTo, kind: 'comment', person: 'ann', text: 'Soon' }) as const;
const rest = 'https://api.github.com/repos/spytsia/app';

describe('answering', () => {
  it.each([
    ['an issue', 'issues/5', 'issues/comments/77', `${rest}/issues/5/comments`, 'issues/comments/80'],
    ['code', 'pulls/9/comments/70', 'pulls/comments/77', `${rest}/pulls/9/comments/70/replies`, 'pulls/comments/80'],
    ['a commit', 'commits/abc', 'comments/77', `${rest}/commits/abc/comments`, 'comments/80'],
  ])('answers on %s', (_what, thread, inReplyTo, url, sourceId) => {
    const reply = replyTo(thread, inReplyTo);
    expect(github.replying?.request(reply, access, '')).toEqual({
      method: 'POST',
      url,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: 'Bearer a-token',
        'user-agent': 'heard',
        'x-github-api-version': '2022-11-28',
        'content-type': 'application/json',
      },
      body: '{"body":"Soon"}',
    });
    expect(github.replying?.posted('{"id":80,"body":"Soon"}', reply, access)).toBe(sourceId);
  });
  it.each([
    ['a comment', 'discussions/comments/C_77', 'C_77', 'discussions/replies/C_90'],
    ['a reply, by joining the discussion', 'discussions/replies/C_78', null, 'discussions/comments/C_90'],
    ['the discussion itself', 'discussions/D_4', null, 'discussions/comments/C_90'],
  ])('answers in a discussion %s', (_what, inReplyTo, answers, sourceId) => {
    const reply = replyTo('discussions/D_4', inReplyTo);
    const request = github.replying?.request(reply, access, '');
    expect(request?.url).toBe('https://api.github.com/graphql');
    expect(JSON.parse(request?.body ?? '')).toEqual({
      query: expect.stringContaining('addDiscussionComment'),
      variables: { discussion: 'D_4', answers, body: 'Soon' },
    });
    expect(github.replying?.posted('{"data":{"addDiscussionComment":{"comment":{"id":"C_90"}}}}', reply, access)).toBe(sourceId);
    const refused = '{"data":{"addDiscussionComment":null},"errors":[{"type":"FORBIDDEN"}]}';
    expect([github.replying?.posted(refused, reply, access), github.replying?.refused?.(refused)]).toEqual([null, true]);
  });
  it('asks what GitHub’s own client asks', async () => {
    const { requests } = await (async () => {
      const asked: Array<{ method: string; url: string; body: string }> = [];
      const fetch = async (url: string, init: { method: string; body: string }) => {
        asked.push({ method: init.method, url, body: init.body });
        return new Response('{}', { status: 201, headers: { 'content-type': 'application/json' } });
      };
      const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
      await new Octokit({ request: { fetch } }).request(route, { owner: 'spytsia', repo: 'app', issue_number: 5, body: 'Soon' });
      return { requests: asked };
    })();
    const { method, url, body } = github.replying?.request(replyTo('issues/5', 'issues/5'), access, '') ?? {};
    expect(requests).toEqual([{ method, url, body }]);
  });
  it('removes comments', () => {
    const remove = (sourceId: string) => github.replying?.remove?.({ sourceId, thread: 'x', kind: 'comment' }, access);
    expect(remove('issues/comments/80')).toMatchObject({ method: 'DELETE', url: `${rest}/issues/comments/80` });
    expect(remove('discussions/comments/C_90')).toMatchObject({ body: expect.stringContaining('"id":"C_90"') });
  });
});

describe('upkeep', () => {
  const hook = 'https://heard.example/hooks/github/ours';
  it('knows the repository', async () => {
    const { ask } = platformThat(() => ({ json: { full_name: 'spytsia/app', description: null } }));
    expect(await github.upkeep?.who?.(access, ask)).toEqual({ account: 'spytsia/app', name: 'spytsia/app' });
  });
  it('makes a webhook once', async () => {
    const hooks: unknown[] = [{ active: true, config: { url: 'https://other.example' } }];
    const { ask, requests } = platformThat((method) => {
      if (method === 'POST') hooks.push({ active: true, config: { url: hook } });
      return { json: method === 'GET' ? hooks : {} };
    });
    await github.upkeep?.subscribe?.(hook, access, ask);
    await github.upkeep?.subscribe?.(hook, access, ask);
    const made = requests.filter(({ method }) => method === 'POST').map(({ body }) => JSON.parse(body));
    expect(made).toEqual([
      expect.objectContaining({ name: 'web', active: true, config: { url: hook, content_type: 'json', secret: 'a-secret' } }),
    ]);
    expect(await github.upkeep?.subscribed?.(hook, access, ask)).toBe(true);
  });
  it('asks for comments that were missed, page by page', async () => {
    const comment = (id: number, created_at: string) => ({
      id,
      node_id: `C_${id}`,
      issue_url: `${rest}/issues/5`,
      body: 'Hi',
      user: { login: 'ann', type: 'User' },
      created_at,
      updated_at: '2026-11-16T09:00:00Z',
    });
    const first = [
      comment(1, '2026-11-15T09:00:00Z'),
      ...Array.from({ length: 99 }, (_, index) => comment(index + 2, '2026-11-16T08:30:00Z')),
    ];
    const { ask, requests } = platformThat((_method, url) => ({
      json: url.endsWith('page=1') ? first : [comment(200, '2026-11-16T08:45:00Z')],
    }));
    const acts = actsIn(github, (await github.upkeep?.missed?.(now, access, ask, now)) ?? []);
    expect(acts).toHaveLength(101);
    expect(acts[0]).toMatchObject({ verb: 'edit', sourceId: 'issues/comments/1', thread: 'issues/5', account: 'spytsia/app' });
    expect(acts[100]).toMatchObject({ verb: 'create', sourceId: 'issues/comments/200' });
    expect(requests).toHaveLength(2);
  });
});
