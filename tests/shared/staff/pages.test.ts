import { describe, expect, it } from 'vitest';
import { addSeconds } from '../../../shared/kernel/instant.ts';
import { noticeAdapters } from '../../../shared/staff/notices/adapters.ts';
import { settledWords } from '../../../shared/staff/notices/button-words.ts';
import { mail } from '../../../shared/staff/notices/mail.ts';
import { teams } from '../../../shared/staff/notices/teams.ts';
import { testNotice } from '../../../shared/staff/notices/test-notice.ts';
import { bodyOf, hostileNames, http, mailed, now, shown, to } from './shown.ts';

const flow = to('https://prod-1.westeurope.logic.azure.com:443/workflows/x/triggers/manual/paths/invoke?sig=y');

describe('Teams', () => {
  it('is sent a message with one card', () => {
    expect(bodyOf(teams.send(shown(), flow))).toEqual({
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          contentUrl: null,
          content: {
            $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
            type: 'AdaptiveCard',
            version: '1.4',
            fallbackText: 'Overdue: Olena on Telegram',
            msteams: { width: 'Full' },
            body: [
              {
                type: 'RichTextBlock',
                inlines: [{ type: 'TextRun', text: 'Overdue: Olena on Telegram', weight: 'Bolder', size: 'Medium', color: 'Attention' }],
              },
              { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'Clock: first response, was due Mon 09:30. Reply now.' }] },
              {
                type: 'Container',
                style: 'emphasis',
                items: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'The lock does not open', italic: true }] }],
              },
            ],
            actions: [
              { type: 'Action.OpenUrl', title: 'Reply', url: 'https://heard.example/console/conversations/conv_Ab' },
              { type: 'Action.OpenUrl', title: 'I take it', url: 'https://heard.example/ack/token' },
            ],
          },
        },
      ],
    });
  });
  it('is taken with 202 and an empty body', () => {
    expect(http(teams.send(shown(), flow)).problem({ status: 202, body: '' })).toBeNull();
  });
  it('keeps under 28 KB', () => {
    const long = '🚲'.repeat(20_000);
    expect(Buffer.byteLength(http(teams.send(shown({}, { title: long, line: long, quote: long }), flow)).body)).toBeLessThan(28_000);
  });
  it.each(hostileNames)('reads no Markdown in a name with %s', (_what, name) => {
    const body = JSON.stringify(bodyOf(teams.send(shown({}, { title: name, quote: name }), flow)));
    expect(body.replaceAll('RichTextBlock', '')).not.toContain('TextBlock');
  });
});

describe('a mail', () => {
  it('says the same in HTML and in text', () => {
    const { to: address, subject, html, text } = mailed(mail.send(shown(), to('olha@spytsia.example')));
    expect([address, subject]).toEqual(['olha@spytsia.example', 'Overdue: Olena on Telegram']);
    for (const said of ['Overdue: Olena on Telegram', 'The lock does not open', 'https://heard.example/ack/token', 'I take it']) {
      expect(html).toContain(said);
      expect(text).toContain(said);
    }
    expect(html).toContain('<html lang="en">');
  });
  it('stands in one thread with the others of its conversation, and does not claim an id', () => {
    const headers = (step: string) => mailed(mail.send(shown({ step }), to('a@b.example'))).headers;
    const root = '<conv_AbCdEfGhIjKlMnOpQrStUv@heard.example>';
    expect(headers('warning')).toEqual({ 'In-Reply-To': root, References: root });
    expect(headers('breach')).toEqual(headers('warning'));
  });
  it.each(['revoked', 'storm', 'test'])('offers nothing to take at the step %s', (step) => {
    expect(mailed(mail.send(shown({ step }), to('a@b.example'))).text).not.toContain('/ack/');
  });
  it.each(hostileNames)('shows a name with %s as text', (_what, name) => {
    const { subject, html } = mailed(mail.send(shown({}, { title: name, line: name, quote: name, answer: name }), to('a@b.example')));
    expect(subject).not.toMatch(/\p{Cc}|[\u200b\u202a-\u202e\u2066-\u2069]/u);
    expect(html).not.toMatch(/<(script|img|at|!channel)|<a href="https:\/\/evil|onmouseover='/);
    expect(html.match(/<a /g)).toHaveLength(2);
  });
});

describe('the test notice', () => {
  const addresses = {
    slack: to('C0ALERTS', { token: 't' }),
    teams: flow,
    email: to('a@b.example'),
    pagerduty: to('', { token: 't' }),
    jira: to('', { token: 't' }),
    sms: to('+380441234567'),
    webhook: to('https://ops.example', { signing: ['whsec_Y3VycmVudA=='] }),
  };
  it.each(Object.values(noticeAdapters))('goes out by $kind in both languages and offers nothing to take', (adapter) => {
    for (const language of ['en', 'uk'] as const) {
      const notice = testNotice({ id: adapter.kind, language }, 'https://heard.example', now);
      const said = JSON.stringify(adapter.send(notice, addresses[adapter.kind]));
      expect(said).toContain(language === 'uk' ? 'Перевірка від Heard' : 'A test from Heard');
      expect(said).not.toContain('/ack/');
    }
  });
  it('is an incident of its own each time', () => {
    const one = { id: 'pd', language: 'en' } as const;
    const incidentAt = (at: typeof now) => testNotice(one, 'https://heard.example', at).incident;
    expect(incidentAt(now)).not.toBe(incidentAt(addSeconds(now, 1)));
  });
});

it.each(['taken', 'answered', 'resolved', 'escalated'] as const)('says that a notice is %s in both languages', (how) => {
  const [en, uk] = (['en', 'uk'] as const).map((language) => settledWords({ how, by: 'Olha' }, language));
  expect(en).toContain('by Olha');
  expect(uk).toMatch(/^[А-Яа-яіїєґ' ]+: Olha$/);
});
it('says until when one is snoozed, and that one was withdrawn', () => {
  const snoozed = { how: 'snoozed', by: 'Olha', until: 'Mon 10:00' } as const;
  expect(settledWords(snoozed, 'en')).toBe('Snoozed until Mon 10:00 by Olha');
  expect(settledWords(snoozed, 'uk')).toBe('Відкладено до Mon 10:00: Olha');
  expect(settledWords({ how: 'revoked' }, 'en')).not.toBe(settledWords({ how: 'revoked' }, 'uk'));
});
