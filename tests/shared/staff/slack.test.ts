import { describe, expect, it } from 'vitest';
import { buttonWords } from '../../../shared/staff/notices/button-words.ts';
import { slack } from '../../../shared/staff/notices/slack.ts';
import { bodyOf, hostileNames, http, shown, to } from './shown.ts';

const hook = to('https://hooks.slack.com/services/T/B/x');
const bot = to('C0ALERTS', { token: 'xoxb-1' });
const textOf = (value: unknown) => JSON.stringify(value);

describe('by an incoming webhook', () => {
  it('posts blocks whose buttons are links', () => {
    const request = http(slack.send(shown(), hook));
    expect(request).toMatchObject({ url: hook.address, method: 'POST', headers: { 'content-type': 'application/json' } });
    expect(bodyOf(request)).toEqual({
      text: 'Overdue: Olena on Telegram. Clock: first response, was due Mon 09:30. Reply now.',
      blocks: [
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [
                { type: 'text', text: 'Overdue: Olena on Telegram', style: { bold: true } },
                { type: 'text', text: '\nClock: first response, was due Mon 09:30. Reply now.' },
              ],
            },
            { type: 'rich_text_quote', elements: [{ type: 'text', text: 'The lock does not open' }] },
          ],
        },
        {
          type: 'actions',
          block_id: 'conv_AbCdEfGhIjKlMnOpQrStUv',
          elements: [
            {
              type: 'button',
              text: { type: 'plain_text', text: 'Reply', emoji: false },
              url: 'https://heard.example/console/conversations/conv_Ab',
              action_id: 'open',
              style: 'primary',
            },
            {
              type: 'button',
              text: { type: 'plain_text', text: 'I take it', emoji: false },
              url: 'https://heard.example/ack/token',
              action_id: 'open-acknowledge',
            },
          ],
        },
      ],
      unfurl_links: false,
      unfurl_media: false,
    });
  });
  it('cannot change what it told', () => {
    expect(slack.update?.(shown(), hook, 'C1:1.2')).toBeNull();
    expect(slack.resolve?.(shown(), hook, 'C1:1.2')).toBeNull();
  });
});

describe('by a bot', () => {
  it.each(['en', 'uk'] as const)('offers what can be done, in %s', (language) => {
    const { snooze15, snooze60, snoozeNext, escalate } = buttonWords(language);
    const request = http(slack.send(shown({ language }), bot));
    expect(request).toMatchObject({ url: 'https://slack.com/api/chat.postMessage', headers: { authorization: 'Bearer xoxb-1' } });
    expect(bodyOf(request)).toMatchObject({ channel: 'C0ALERTS' });
    const presses = [
      ['acknowledge', 'I take it'],
      ['snooze-15', snooze15],
      ['snooze-60', snooze60],
      ['snooze-next', snoozeNext],
      ['escalate', escalate],
    ].map(([action_id, text]) => ({
      type: 'button',
      text: { type: 'plain_text', text, emoji: false },
      action_id,
      value: 'ntc_AbCdEfGhIjKlMnOpQrStUv',
    }));
    expect(bodyOf(request)['blocks']).toMatchObject([{}, { elements: [{ action_id: 'open' }, ...presses] }]);
  });
  it.each(['test', 'storm', 'revoked'])('only leads somewhere at the step %s', (step) => {
    expect(bodyOf(slack.send(shown({ step, urgent: false }), bot))['blocks']).toMatchObject([{}, { elements: [{ action_id: 'open' }] }]);
  });
  it('keeps a conversation in a thread, and shows what is urgent in the channel too', () => {
    const threaded = to('C0ALERTS', { token: 'xoxb-1' }, '1700.1');
    expect(bodyOf(slack.send(shown(), threaded))).toMatchObject({ thread_ts: '1700.1', reply_broadcast: true });
    expect(bodyOf(slack.send(shown({ urgent: false }), threaded))).toMatchObject({ thread_ts: '1700.1', reply_broadcast: false });
    expect(bodyOf(slack.send(shown(), bot))).not.toHaveProperty('thread_ts');
  });
  it('says who took it in the same message, and takes the buttons away', () => {
    const handle = slack.handleOf?.('{"ok":true,"channel":"D0X","ts":"1700.000100","message":{}}') ?? null;
    expect(handle).toBe('D0X:1700.000100');
    const request = http(slack.update?.(shown({}, { settled: 'Taken by Olha' }), bot, handle));
    expect(request.url).toBe('https://slack.com/api/chat.update');
    const body = bodyOf(request);
    expect(body).toMatchObject({ channel: 'D0X', ts: '1700.000100', text: 'Overdue: Olena on Telegram. Taken by Olha' });
    expect(textOf(body)).not.toContain('ntc_');
    expect(textOf(body)).not.toContain('snooze');
    expect(Object.keys(body).toSorted()).toEqual(['blocks', 'channel', 'text', 'ts']);
  });
  it('changes nothing without a handle', () => {
    for (const handle of [null, '', 'C1', ':1.2']) expect(slack.resolve?.(shown(), bot, handle)).toBeNull();
  });
  it('needs a token', () => {
    expect(() => slack.send(shown(), to('C0ALERTS'))).toThrow('no token');
  });
  it.each([
    ['200', '{"ok":true,"channel":"C1","ts":"1.2"}', null],
    ['200', '{"ok":false,"error":"not_in_channel"}', 'not_in_channel'],
    ['200', '{}', 'no-answer'],
    ['200', '<html>', 'no-answer'],
    ['429', '{"ok":false,"error":"ratelimited"}', 'status 429'],
  ])('reads an answer %s %s', (status, body, problem) => {
    expect(http(slack.send(shown(), bot)).problem({ status: Number(status), body })).toBe(problem);
  });
  it.each(['', '{}', '{"ok":false}', '{"ok":true,"ts":"1.2"}', 'ok'])('finds no handle in %j', (body) => {
    expect(slack.handleOf?.(body)).toBeNull();
  });
});

it.each(hostileNames)('shows a name with %s as it is written', (_what, name) => {
  const body = bodyOf(slack.send(shown({}, { title: `Overdue: ${name}`, quote: name }), bot));
  expect(body['text']).not.toMatch(/[<>]|\p{Cc}|[\u200b\u202a-\u202e\u2066-\u2069]/u);
  expect(textOf(body['blocks'])).not.toContain('mrkdwn');
  expect(textOf(body['blocks'])).not.toMatch(/[\u200b\u202a-\u202e\u2066-\u2069]|\\u0000/);
});

it('keeps to the lengths that Slack takes', () => {
  const long = 'дуже довге слово '.repeat(2000);
  const body = textOf(bodyOf(slack.send(shown({}, { title: long, line: long, quote: long, answer: long, take: long }), bot)));
  expect(body.length).toBeLessThan(6000);
});
