import { describe, expect, it } from 'vitest';
import { github } from '../../../../shared/intake/platforms/github.ts';
import { actsOf, partsOf } from './asked.ts';

const repository = { full_name: 'spytsia/app' };
const said = (more: object = {}) => ({
  id: 77,
  node_id: 'C_77',
  body: 'Where is the map?',
  user: { login: 'ann', type: 'User' },
  created_at: '2026-11-16T07:00:00Z',
  updated_at: '2026-11-16T07:30:00Z',
  ...more,
});
const issue = said({ number: 5, node_id: 'I_5', title: 'A map' });
const discussion = said({ number: 4, node_id: 'D_4', title: 'Maps' });
const body = (action: string, more: object) => ({ action, repository, sender: { type: 'User' }, ...more });
const named = (name: string) => ({ 'x-github-event': name });

it.each([
  [
    'an issue',
    'issues',
    body('opened', { issue }),
    {
      sourceId: 'issues/5',
      thread: 'issues/5',
      text: 'A map\n\nWhere is the map?',
      verb: 'create',
      at: '2026-11-16T07:00:00.000Z',
      handle: 'ann',
      account: 'spytsia/app',
    },
  ],
  ['an issue of a title alone', 'issues', body('opened', { issue: { ...issue, body: null } }), { text: 'A map' }],
  [
    'a comment',
    'issue_comment',
    body('created', { issue, comment: said() }),
    { sourceId: 'issues/comments/77', thread: 'issues/5', inReplyTo: 'issues/5', kind: 'comment', text: 'Where is the map?' },
  ],
  [
    'an edit',
    'issue_comment',
    body('edited', { issue, comment: said(), changes: { body: { from: 'x' } } }),
    { verb: 'edit', version: '2026-11-16T07:30:00Z', at: '2026-11-16T07:30:00.000Z' },
  ],
  [
    'a deletion',
    'issue_comment',
    body('deleted', { issue, comment: said(), sender: { login: 'keeper', type: 'User' } }),
    { verb: 'delete', version: 'delete', text: '', deleter: 'keeper', at: '2026-11-16T08:00:00.000Z' },
  ],
  ['a bot', 'issue_comment', body('created', { issue, comment: said({ user: { login: 'ci[bot]', type: 'Bot' } }) }), { bot: true }],
  [
    'somebody who left',
    'issue_comment',
    body('created', { issue, comment: said({ user: null }) }),
    { handle: 'unknown:issues/comments/77' },
  ],
  [
    'a comment on code',
    'pull_request_review_comment',
    body('created', { pull_request: { number: 9 }, comment: said() }),
    { sourceId: 'pulls/comments/77', thread: 'pulls/9/comments/77' },
  ],
  [
    'an answer on code',
    'pull_request_review_comment',
    body('created', { pull_request: { number: 9 }, comment: said({ in_reply_to_id: 70 }) }),
    { thread: 'pulls/9/comments/70', inReplyTo: 'pulls/comments/70' },
  ],
  [
    'a comment on a commit',
    'commit_comment',
    body('created', { comment: said({ commit_id: 'abc' }) }),
    { sourceId: 'comments/77', thread: 'commits/abc' },
  ],
  [
    'a discussion',
    'discussion',
    body('created', { discussion }),
    { sourceId: 'discussions/D_4', thread: 'discussions/D_4', text: 'Maps\n\nWhere is the map?' },
  ],
  [
    'a comment in a discussion',
    'discussion_comment',
    body('created', { discussion, comment: said({ parent_id: null }) }),
    { sourceId: 'discussions/comments/C_77', thread: 'discussions/D_4' },
  ],
  [
    'an answer in a discussion',
    'discussion_comment',
    body('created', { discussion, comment: said({ parent_id: 3 }) }),
    { sourceId: 'discussions/replies/C_77', thread: 'discussions/D_4' },
  ],
])('reads %s', (_what, event, given, act) => expect(actsOf(github, given, named(event))).toEqual([expect.objectContaining(act)]));

it.each([
  ['a ping', 'ping', { zen: 'x', hook_id: 1 }, { ignored: 'github.ping' }],
  ['a star', 'star', body('created', {}), { ignored: 'github.star' }],
  ['a push', 'push', {}, { ignored: 'github.push' }],
  ['a closed issue', 'issues', body('closed', { issue }), { ignored: 'github.issues-closed' }],
  ['an answer that was chosen', 'discussion', body('answered', { discussion }), { ignored: 'github.discussion-answered' }],
  ['an event that nobody knows', 'brand_new', body('created', {}), { quarantined: 'github.event-unknown' }],
  ['a comment on nothing', 'issue_comment', body('created', { comment: said() }), { quarantined: 'shape.unknown' }],
  ['a comment without a time', 'issue_comment', body('created', { issue, comment: { id: 1 } }), { quarantined: 'shape.unknown' }],
  ['no JSON', 'issues', 'Hello', { quarantined: 'shape.unknown' }],
])('reads nothing said in %s', (_what, event, given, part) => expect(partsOf(github, given, named(event))).toEqual([part]));

describe('a form', () => {
  it('is read as the JSON that it carries', () => {
    const json = JSON.stringify(body('opened', { issue }));
    const form = new URLSearchParams({ payload: json }).toString();
    expect(partsOf(github, form, named('issues'))).toEqual(partsOf(github, json, named('issues')));
  });
});
