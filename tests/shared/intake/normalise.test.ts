import { describe, expect, it } from 'vitest';
import { type Platform, Settings } from '../../../shared/contract/settings.ts';
import { normalise } from '../../../shared/intake/normalise.ts';
import { demo, letterOf } from './demo.ts';

const read = (platform: Platform, body: unknown, receivedAt?: string) =>
  normalise(letterOf(platform, receivedAt), Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), demo);
const only = (platform: Platform, body: unknown, receivedAt?: string) => {
  const { interactions } = read(platform, body, receivedAt);
  expect(interactions).toHaveLength(1);
  return interactions[0];
};
const october = 1_791_000_000;

describe('facebook', () => {
  const page = (...values: object[]) => ({
    object: 'page',
    entry: [{ id: '10', time: october, changes: values.map((value) => ({ field: 'feed', value })) }],
  });
  const comment = {
    item: 'comment',
    verb: 'add',
    comment_id: '20_31',
    post_id: '10_20',
    parent_id: '10_20',
    created_time: october,
    message: 'Where is my refund?',
    from: { id: '77', name: 'Olena' },
  };
  const answer = { ...comment, comment_id: '20_32', parent_id: '20_31', from: { id: '10', name: 'Page' } };
  it('keeps a comment and what answers it in one conversation', () => {
    const [first, second] = read('facebook', page(comment, answer)).interactions;
    expect(second?.conversation).toBe(first?.conversation);
    expect([first?.direction, second?.direction]).toEqual(['in', 'out']);
  });
  it('knows a top-level comment by its parent even when no post is named', () => {
    const { post_id: _gone, ...bare } = comment;
    expect(only('facebook', page(bare))?.thread).toBe('20_31');
  });
  it('gives versions of a comment one id and each version an act of its own', () => {
    const versions = read(
      'facebook',
      page(comment, { ...comment, verb: 'edited', message: 'Please' }, { ...comment, verb: 'remove' }),
    ).interactions;
    expect(new Set(versions.map(({ id }) => id)).size).toBe(1);
    expect(new Set(versions.map(({ actId }) => actId)).size).toBe(3);
    expect(versions.map(({ text }) => text)).toEqual(['Where is my refund?', 'Please', '']);
  });
  it('reads the siblings of a part that it does not know', () => {
    const { interactions, quarantined, ignored } = read(
      'facebook',
      page(comment, { item: 'gift', verb: 'add' }, { item: 'reaction', verb: 'add' }, { ...comment, comment_id: '20_40' }),
    );
    expect(interactions).toHaveLength(2);
    expect(quarantined).toEqual([{ part: 1, code: 'facebook.item-unknown' }]);
    expect(ignored).toEqual([{ part: 2, rule: 'facebook.reaction' }]);
  });
  it('keeps every digit of an id beyond 2^53', () => {
    const body = JSON.stringify(page({ ...comment, from: { id: 'ID' } })).replace('"ID"', '9007199254740993');
    expect(only('facebook', body)?.author.handle).toBe('9007199254740993');
  });
});

describe('telegram', () => {
  const from = { id: 55, is_bot: false, first_name: 'Олена', last_name: 'Гнатюк' };
  const group = { id: -100123, type: 'supergroup', title: 'Riders' };
  const message = (id: number, more: object = {}) => ({
    update_id: id,
    message: { message_id: id, date: october, chat: { id: 55, type: 'private' }, from, text: 'Де моя станція?', ...more },
  });
  it('reads a question in Ukrainian from a direct message', () => {
    expect(only('telegram', message(1))).toMatchObject({
      thread: '55',
      kind: 'message',
      direction: 'in',
      language: 'uk',
      intent: 'question',
      text: 'Де моя станція?',
      author: { handle: '55', name: 'Олена Гнатюк' },
    });
  });
  it('keeps a chain of answers in a group in one conversation', () => {
    const root = only('telegram', message(1, { chat: group }));
    const reply = only('telegram', message(2, { chat: group, reply_to_message: { message_id: 1, date: october, chat: group } }));
    const deeper = only(
      'telegram',
      message(3, { chat: group, message_thread_id: 1, reply_to_message: { message_id: 2, date: october, chat: group } }),
    );
    expect(reply?.conversation).toBe(root?.conversation);
    expect(deeper?.conversation).toBe(root?.conversation);
    expect(only('telegram', message(4, { chat: group }))?.conversation).not.toBe(root?.conversation);
  });
  it('takes what staff say for an answer, and what bots say for nothing', () => {
    expect(only('telegram', message(1, { from: { id: 700, first_name: 'Olha' } }))).toMatchObject({
      direction: 'out',
      author: { staff: 'olha' },
      kind: 'message',
    });
    expect(only('telegram', message(2, { from: { id: 9, is_bot: true, first_name: 'Bot' } }))).toMatchObject({
      direction: 'out',
      kind: 'bot',
    });
  });
  it('reads an edit as a new version of the same message', () => {
    const { message: said } = message(1);
    const edit = only('telegram', { update_id: 2, edited_message: { ...said, edit_date: october + 60, text: 'Де?' } });
    expect(edit).toMatchObject({ verb: 'edit', id: only('telegram', message(1))?.id, text: 'Де?' });
  });
  it('clamps a stamp of the future to receipt and keeps it as it came', () => {
    expect(only('telegram', message(1), '2026-09-01T00:00:00Z')).toMatchObject({
      at: '2026-09-01T00:00:00.000Z',
      sourceAt: '2026-10-03T04:00:00.000Z',
    });
  });
  it('takes what is older than the connection for history', () => {
    expect(only('telegram', message(1, { date: 900_000_000 }))?.history).toBe(true);
    expect(only('telegram', message(1))?.history).toBe(false);
  });
  it('keeps two bots apart that talk with the same person', () => {
    const other = { ...letterOf('telegram'), connection: 'second' };
    const settings = {
      ...demo,
      channels: [
        ...demo.channels,
        ...demo.channels.filter(({ id }) => id === 'demo-telegram').map((channel) => ({ ...channel, id: 'second', connection: 'second' })),
      ],
    };
    const [interaction] = normalise(other, Buffer.from(JSON.stringify(message(1))), settings).interactions;
    expect(interaction?.channel).toBe('second');
    expect(interaction?.conversation).not.toBe(only('telegram', message(1))?.conversation);
  });
});

describe('slack', () => {
  const event = (more: object) => ({
    type: 'event_callback',
    team_id: 'T1',
    authorizations: [{ user_id: 'UBOT' }],
    event: { type: 'message', channel: 'C1', user: 'U1', ts: '1791000000.000200', text: 'x', ...more },
  });
  it('takes the message and the mention that Slack sends of one post for one thing', () => {
    expect(only('slack', event({ type: 'app_mention' }))?.actId).toBe(only('slack', event({}))?.actId);
  });
  it('reads escapes and mentions as people see them', () => {
    expect(only('slack', event({ text: '<@U2|ann> a &lt; b &amp;amp; <https://x.test|here> <#C9|help>' }))?.text).toBe(
      '@ann a < b &amp; here (https://x.test) #help',
    );
  });
  it('keeps a direct conversation together and threads apart', () => {
    const direct = (ts: string) => only('slack', event({ channel: 'D1', channel_type: 'im', ts }))?.conversation;
    expect(direct('1791000000.000300')).toBe(direct('1791000001.000300'));
    expect(only('slack', event({ thread_ts: '1791000000.000200', ts: '1791000009.000100' }))?.conversation).toBe(
      only('slack', event({}))?.conversation,
    );
  });
  it('knows what our own app posted', () =>
    expect(only('slack', event({ user: 'UBOT', bot_id: 'B1' }))).toMatchObject({ direction: 'out', kind: 'comment' }));
  it('knows what another bot posted', () =>
    expect(only('slack', event({ user: 'U5', bot_id: 'B5', subtype: 'bot_message' }))).toMatchObject({ direction: 'out', kind: 'bot' }));
  it('reads a deletion', () => {
    const gone = event({
      subtype: 'message_deleted',
      deleted_ts: '1791000000.000200',
      event_ts: '1791000050.000100',
      previous_message: { user: 'U1', ts: '1791000000.000200', text: 'x' },
    });
    expect(only('slack', gone)).toMatchObject({ verb: 'delete', text: '', id: only('slack', event({}))?.id });
  });
  it('takes an unfurled link for no edit', () => {
    const same = { user: 'U1', ts: '1791000000.000200', text: 'x' };
    expect(read('slack', event({ subtype: 'message_changed', message: same, previous_message: same })).ignored).toEqual([
      { part: 0, rule: 'slack.text-unchanged' },
    ]);
  });
  it('keeps an event that it does not know for a person to see', () => {
    expect(read('slack', event({ type: 'brand_new' })).quarantined).toEqual([{ part: 0, code: 'slack.event-unknown' }]);
  });
});

describe('standard webhooks and forms', () => {
  const data = { id: 'c1', text: 'Could you add a map?', author: { handle: 'ann', name: 'Ann' }, at: '2026-11-16T09:00:00+02:00' };
  it('reads our documented shape, flat or in an envelope, to the same act', () => {
    const enveloped = only('standard-webhooks', { type: 'comment.created', data });
    expect(enveloped).toMatchObject({ at: '2026-11-16T07:00:00.000Z', author: { handle: 'ann' } });
    expect(only('standard-webhooks', data)).toEqual(enveloped);
  });
  it('quarantines another shape', () =>
    expect(read('standard-webhooks', { hello: 1 }).quarantined).toEqual([{ part: 0, code: 'shape.unknown' }]));
  it('reads the answer to an idea form as an idea', () => {
    const answer = { form: 'ideas', key: 'ans_12345678', at: '2026-11-16T07:00:00.000Z', text: 'A map', email: 'ann@example.org' };
    expect(only('form', answer)).toMatchObject({ intent: 'idea', channel: 'demo-form', kind: 'form_answer' });
  });
});

it('quarantines an account that no channel hears', () => {
  const settings = { ...demo, channels: demo.channels.map((channel) => ({ ...channel, account: 'T9' })) };
  const body = Buffer.from(
    JSON.stringify({ type: 'event_callback', team_id: 'T1', event: { type: 'message', channel: 'C1', user: 'U1', ts: '1.1', text: 'x' } }),
  );
  expect(normalise(letterOf('slack'), body, settings).quarantined).toEqual([{ part: 0, code: 'account.unknown' }]);
});

describe('the account that is heard', () => {
  const comment = { text: 'Hello?', author: { handle: 'u-1' }, at: '2026-11-16T07:59:00Z' };
  const heard = (accounts: ReadonlyArray<string | undefined>, named?: string, asked?: string) => {
    const channels = accounts.map((account, n) => ({
      id: `c${n}`,
      connection: 'demo-standard-webhooks',
      platform: 'standard-webhooks',
      name: 'ours',
      connectedAt: '2000-01-01T00:00:00.000Z',
      ...(account && { account }),
    }));
    const letter = {
      ...letterOf('standard-webhooks'),
      headers: Object.fromEntries(asked === undefined ? [] : [['x-heard-account', asked]]),
    };
    const body = Buffer.from(JSON.stringify({ type: 'comment.created', data: { id: 'x', ...comment, ...(named && { account: named }) } }));
    const read = normalise(letter, body, Settings.parse({ ...demo, channels }));
    return read.interactions.map(({ channel, account }) => `${channel} as ${account}`).at(0) ?? read.quarantined[0]?.code;
  };
  it.each([
    ['is the one that is named', ['a', 'b'], 'b', undefined, 'c1 as b'],
    ['is unknown where no channel has it', ['a', 'b'], 'c', undefined, 'account.unknown'],
    ['belongs to a channel for any', ['a', undefined], 'c', undefined, 'c1 as c'],
    ['is that of the only channel where nobody names one', ['a'], undefined, undefined, 'c0 as a'],
    ['is unknown where nobody names one of two', ['a', 'b'], undefined, undefined, 'account.unknown'],
    ['is the one that was asked for', ['a', 'b'], undefined, 'b', 'c1 as b'],
    ['is the connection where neither is named', [undefined], undefined, undefined, 'c0 as demo-standard-webhooks'],
  ] as const)('%s', (_name, accounts, named, asked, expected) => expect(heard(accounts, named, asked)).toBe(expected));
});
