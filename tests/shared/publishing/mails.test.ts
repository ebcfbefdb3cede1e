import { describe, expect, it } from 'vitest';
import { compose } from '../../../functions/tell-subscribers/compose.ts';
import { Edition } from '../../../shared/contract/reports.ts';
import { monthMail, writeMail } from '../../../shared/publishing/month-mail.ts';
import { thankYou } from '../../../shared/publishing/thank-you.ts';
import { october } from '../../browser/spytsia.ts';
import { hostileNames } from '../staff/shown.ts';

const page = 'https://heard.example/asked/2026-10';
describe.each(hostileNames)('a mail to people that holds %s', (_what, name) => {
  const [first] = october.built;
  const month = Edition.parse({ ...october, intro: name, built: first ? [{ ...first, title: name }] : [] });
  const thanks = thankYou(name, 'en', page, () => true);
  it.each([
    ['the month', monthMail(month, 'en', name, page), 1],
    ['a thank-you', writeMail(thanks.subject, [thanks.text]), 0],
    ['news of an idea', compose('a@b.example', 'uk', name, [name, { words: name, link: page }]), 1],
  ])('shows it as text: %s', (_kind, { subject, text, html }, links) => {
    expect(subject).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    expect(text).not.toMatch(/(?!\s)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    expect(html).not.toMatch(/<(script|img|at|!channel)|onmouseover='|(?!\s)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    expect([...html.matchAll(/<a href="([^"]*)/g)].map(([, to]) => to)).toEqual(Array.from({ length: links }, () => page));
  });
});
