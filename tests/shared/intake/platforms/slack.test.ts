import { describe, expect, it } from 'vitest';
import { slack } from '../../../../shared/intake/platforms/slack.ts';
import { instantFrom } from '../../../../shared/kernel/instant.ts';
import { accessOf, actOf, apiOf, now, partsOf } from './asked.ts';

const us = accessOf('T1', { token: 'xoxb-token' });
const api = 'https://slack.com/api';
const ts = '1794816000.000200';
const event = (more: object) => ({
  type: 'event_callback',
  team_id: 'T1',
  authorizations: [{ user_id: 'UBOT' }],
  event: { type: 'message', channel: 'C1', channel_type: 'channel', user: 'U1', ts, text: 'Hello?', ...more },
});

describe('Slack', () => {
  it.each([
    [
      'a message in a channel',
      event({}),
      { account: 'T1', sourceId: `C1:${ts}`, thread: `C1:${ts}`, kind: 'comment', handle: 'U1', text: 'Hello?' },
    ],
    [
      'an answer in a thread',
      event({ thread_ts: '1794815000.000100' }),
      { thread: 'C1:1794815000.000100', inReplyTo: 'C1:1794815000.000100' },
    ],
    ['a direct message', event({ channel: 'D1', channel_type: 'im' }), { thread: 'D1', kind: 'message' }],
    ['a mention', event({ type: 'app_mention' }), { kind: 'mention' }],
    ['our own words', event({ user: 'UBOT', bot_id: 'B1' }), { own: true }],
    [
      'a file alone',
      event({ subtype: 'file_share', text: '', files: [{ mimetype: 'image/png', permalink: 'https://x.example/f', title: 'a' }] }),
      { text: '', attachments: [{ type: 'image/png', url: 'https://x.example/f', alt: 'a' }] },
    ],
    [
      'an edit',
      event({ subtype: 'message_changed', event_ts: '1794816060.000100', message: { user: 'U1', ts, text: 'When?' } }),
      { verb: 'edit', version: '1794816060.000100', text: 'When?' },
    ],
    [
      'a deletion',
      event({ subtype: 'message_deleted', deleted_ts: ts, event_ts: '1794816060.000100', previous_message: { user: 'U1', ts, text: 'x' } }),
      { verb: 'delete', sourceId: `C1:${ts}`, text: '' },
    ],
  ])('reads %s', (_name, body, expected) => expect(actOf(slack, body)).toMatchObject(expected));
  it.each([
    ['<@U2|ann> and <@U3>', '@ann and @U3'],
    ['<#C9|help> and <#C9>', '#help and #C9'],
    ['<!here> <!channel|@channel> <!subteam^S1|@crew> <!subteam^S1>', '@here @channel @crew @subteam^S1'],
    ['on <!date^1392734382^{date}|18 February>', 'on 18 February'],
    ['<https://x.example/a?b=1&amp;c=2>', 'https://x.example/a?b=1&c=2'],
    ['<https://x.example|here> <http://x.example|x.example>', 'here (https://x.example) x.example'],
    ['<mailto:a@x.example|a@x.example> <tel:+380|+380>', 'a@x.example +380'],
    ['1 &lt; 2 &amp;&amp; 2 &gt; 1, &amp;lt; stays', '1 < 2 && 2 > 1, &lt; stays'],
  ])('reads %s as people see it', (text, seen) => expect(actOf(slack, event({ text }))).toMatchObject({ text: seen, original: text }));
  it('keeps no second copy of plain words', () => expect(actOf(slack, event({}))).not.toHaveProperty('original'));
  it('counts a reaction under a rule', () =>
    expect(partsOf(slack, event({ type: 'reaction_added' }))).toEqual([{ ignored: 'slack.reaction-added' }]));

  const reply = { id: 'rep_1', thread: `C1:${ts}`, inReplyTo: 'C1:1794816009.000100', kind: 'comment' as const, person: 'U1', text: 'x' };
  it('answers in the thread, and nobody is called by what is typed', () => {
    const request = slack.replying?.request({ ...reply, text: '<!channel> a & b' }, us, '');
    expect(request).toMatchObject({
      url: `${api}/chat.postMessage`,
      headers: { authorization: 'Bearer xoxb-token', 'content-type': 'application/json; charset=utf-8' },
    });
    expect(JSON.parse(request?.body ?? '')).toEqual({ channel: 'C1', thread_ts: ts, text: '&lt;!channel&gt; a &amp; b' });
  });
  it('answers a direct message in the same conversation', () => {
    const direct = { ...reply, thread: 'D1', inReplyTo: `D1:${ts}`, kind: 'message' as const };
    expect(JSON.parse(slack.replying?.request(direct, us, '').body ?? '')).toEqual({ channel: 'D1', text: 'x' });
  });
  it('takes back what it posted', () =>
    expect(slack.replying?.remove?.({ sourceId: `C1:${ts}`, thread: `C1:${ts}`, kind: 'comment' }, us)).toMatchObject({
      url: `${api}/chat.delete`,
      body: JSON.stringify({ channel: 'C1', ts }),
    }));
});

describe('looking after a workspace', () => {
  const known = { ok: true, team_id: 'T1', team: 'Spytsia', user_id: 'UBOT' };
  it('knows whom it speaks for, and a refusal that comes with 200', async () => {
    expect(await slack.upkeep?.who?.(us, apiOf({ [`${api}/auth.test`]: known }).ask)).toEqual({ account: 'T1', name: 'Spytsia' });
    const no = apiOf({ [api]: { ok: false, error: 'invalid_auth' } });
    await expect(slack.upkeep?.who?.(us, no.ask)).rejects.toMatchObject({ code: 'platform.refused' });
  });
  it('brings what it missed, as the events would have', async () => {
    const messages = [
      { type: 'message', user: 'U1', text: 'Hello?', ts },
      { type: 'message', subtype: 'channel_join', user: 'U2', text: 'joined', ts: '1794816001.000200' },
      { type: 'message', user: 'UBOT', bot_id: 'B1', text: 'Yes', ts: '1794816002.000200' },
      { type: 'message', ts: 5 },
    ];
    const { ask, asked } = apiOf({
      [`${api}/auth.test`]: known,
      [`${api}/users.conversations`]: { ok: true, channels: [{ id: 'C1' }] },
      [`${api}/conversations.history`]: { ok: true, messages },
    });
    const [body] = (await slack.upkeep?.missed?.(instantFrom('2026-11-16T07:00:00Z'), us, ask, now)) ?? [];
    expect(Object.fromEntries(new URLSearchParams(asked.at(-1)?.body))).toEqual({ channel: 'C1', oldest: '1794812400', limit: '100' });
    const parts = partsOf(slack, body?.toString());
    expect(parts[0]).toEqual({ act: actOf(slack, event({})) });
    expect(parts.slice(1)).toMatchObject([
      { ignored: 'slack.channel-join' },
      { act: { own: true, text: 'Yes' } },
      { quarantined: 'shape.unknown' },
    ]);
  });
});
