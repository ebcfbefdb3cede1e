import * as z from 'zod';
import type { Secrets } from '../../../shared/contract/settings.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import type { Destination, HttpRequest, MailRequest, Outgoing, ShownNotice } from '../../../shared/staff/notices/notice-adapter.ts';

export const now = instantFrom('2026-11-16T08:00:00Z');

/** A breach as a channel is given it, changed where a test says so. */
export const shown = (change: Partial<ShownNotice> = {}, words: Partial<ShownNotice['words']> = {}): ShownNotice => ({
  id: 'ntc_AbCdEfGhIjKlMnOpQrStUv',
  incident: 'clm_first',
  conversation: 'conv_AbCdEfGhIjKlMnOpQrStUv',
  step: 'breach',
  metric: 'first_response',
  urgent: true,
  links: { conversation: 'https://heard.example/console/conversations/conv_Ab', acknowledge: 'https://heard.example/ack/token' },
  language: 'en',
  at: now,
  ...change,
  words: {
    title: 'Overdue: Olena on Telegram',
    line: 'Clock: first response, was due Mon 09:30. Reply now.',
    quote: 'The lock does not open',
    answer: 'Reply',
    take: 'I take it',
    ...words,
  },
});

export const to = (address: string, secrets: Partial<Secrets> = {}, thread?: string): Destination => ({
  address,
  secrets: { signing: [], ...secrets },
  thread,
  now,
});

export const http = (outgoing: Outgoing | null | undefined): HttpRequest => {
  if (outgoing?.kind !== 'http') throw new Error('not a request over HTTP');
  return outgoing;
};
export const mailed = (outgoing: Outgoing): MailRequest => {
  if (outgoing.kind !== 'mail') throw new Error('not a mail');
  return outgoing;
};
export const bodyOf = (outgoing: Outgoing | null | undefined): Record<string, unknown> =>
  z.record(z.string(), z.unknown()).parse(JSON.parse(http(outgoing).body));

/** Names that would do harm where a channel read them as its own language. */
export const hostileNames = [
  ['a call to everybody in Slack', '<!channel> <@U1>'],
  ['a link of Slack', '<https://evil.example|Reply>'],
  ['mrkdwn', '*bold* _it_ ~gone~ `code`'],
  ['a link of Markdown', '[Reply](https://evil.example)'],
  ['a mention of Teams', '<at>everyone</at>'],
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['an attribute', '"><a href="https://evil.example">'],
  ['a quote of the other kind', "' onmouseover='alert(1)"],
  ['a header of a mail', 'Olena\r\nBcc: all@example.com'],
  ['text turned round', 'Olena \u202egpj.exe'],
  ['characters that are not seen', 'O\u200bl\u0000e\u2066na'],
  ['a template', '{{constructor}} <%= 7*7 %>'],
] as const;
