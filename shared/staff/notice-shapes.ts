import type { Language } from '../contract/settings.ts';
import type { NoticeWords } from './notice-words.ts';

/** Where a notice leads: the conversation, and the page with one button that acknowledges it. */
export interface NoticeLinks {
  readonly conversation: string;
  readonly acknowledge: string;
}
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const slackText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A Slack message (docs.slack.dev/reference/block-kit): the fact, the person's words, two links. */
export const slackNotice = ({ title, line, quote, answer, take }: NoticeWords, links: NoticeLinks) => ({
  text: `${title}. ${line}`,
  blocks: [
    { type: 'section', text: { type: 'mrkdwn', text: `*${slackText(title)}*\n${slackText(line)}` } },
    ...(quote ? [{ type: 'section', text: { type: 'mrkdwn', text: `> ${slackText(quote).replaceAll('\n', '\n> ')}` } }] : []),
    {
      type: 'actions',
      elements: [
        { type: 'button', text: { type: 'plain_text', text: answer }, url: links.conversation, style: 'primary' },
        { type: 'button', text: { type: 'plain_text', text: take }, url: links.acknowledge },
      ],
    },
  ],
});

/** The same as a mail: one column, inline colours, dark by media query; a plain-text twin. */
export const mailNotice = ({ title, line, quote, answer, take }: NoticeWords, links: NoticeLinks, language: Language, late: boolean) => {
  const pen = late ? '#a8231b' : '#1d42c4';
  const button = (href: string, words: string, filled: boolean) =>
    `<a href="${escaped(href)}" style="display:inline-block;padding:12px 20px;margin:0 8px 8px 0;border-radius:3px;border:1px solid ${pen};color:${filled ? '#ffffff' : pen};background:${filled ? pen : 'transparent'};text-decoration:none;font-weight:600">${escaped(words)}</a>`;
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(title)}</title>
<style>@media (prefers-color-scheme: dark){.paper{background:#14171c!important;color:#ece8dd!important}.voice{border-color:#8fb2ff!important}}</style></head>
<body class="paper" style="margin:0;background:#f4f2eb;color:#191c24;font-family:'Segoe UI',Arial,sans-serif;font-size:16px;line-height:1.5"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px"><table role="presentation" width="560" cellpadding="0" cellspacing="0" style="max-width:100%"><tr><td>
<h1 style="font-size:20px;line-height:1.3;margin:0 0 8px">${escaped(title)}</h1><p style="margin:0 0 20px">${escaped(line)}</p>
${quote ? `<p class="voice" style="margin:0 0 24px;padding-left:16px;border-left:3px solid #1d42c4;font-family:Georgia,serif;font-size:18px">${escaped(quote)}</p>` : ''}
${button(links.conversation, answer, true)}${button(links.acknowledge, take, false)}</td></tr></table></td></tr></table></body></html>`;
  const text = [
    title,
    '',
    line,
    ...(quote ? ['', `— ${quote}`] : []),
    '',
    `${answer}: ${links.conversation}`,
    `${take}: ${links.acknowledge}`,
  ].join('\n');
  return { subject: title, html, text };
};
