import { isOpen } from './button-words.ts';
import type { NoticeAdapter, ShownNotice } from './notice-adapter.ts';
import { oneLine, severalLines } from './plain-text.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

/** One column, inline colours, dark by media query: what mail programs agree on. */
const page = (said: { title: string; line: string; quote: string }, buttons: string, notice: ShownNotice) =>
  `<!doctype html><html lang="${notice.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(said.title)}</title>
<style>@media (prefers-color-scheme: dark){.paper{background:#14171c!important;color:#ece8dd!important}.voice{border-color:#8fb2ff!important}}</style></head>
<body class="paper" style="margin:0;background:#f4f2eb;color:#191c24;font-family:'Segoe UI',Arial,sans-serif;font-size:16px;line-height:1.5"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px"><table role="presentation" width="560" cellpadding="0" cellspacing="0" style="max-width:100%"><tr><td>
<h1 style="font-size:20px;line-height:1.3;margin:0 0 8px">${escaped(said.title)}</h1><p style="margin:0 0 20px">${escaped(said.line)}</p>
${said.quote ? `<p class="voice" style="margin:0 0 24px;padding-left:16px;border-left:3px solid #1d42c4;font-family:Georgia,serif;font-size:18px;white-space:pre-line">${escaped(said.quote)}</p>` : ''}
${buttons}</td></tr></table></td></tr></table></body></html>`;

/**
 * Mails of one conversation name one ancestor that was never sent: programs then show them as one thread (RFC 5322, 3.6.4).
 * SES gives each mail its own Message-ID and refuses ours (docs.aws.amazon.com/ses/latest/dg/header-fields.html).
 */
const threadHeaders = ({ conversation, links }: ShownNotice) => {
  const root = `<${conversation.replaceAll(/[^\w.-]/g, '')}@${new URL(links.conversation).hostname}>`;
  return { 'In-Reply-To': root, References: root };
};

/** A notice as a mail with its plain-text twin. A mail cannot be changed, and "it was answered" is no news worth a second one. */
export const mail: NoticeAdapter = {
  kind: 'email',
  repeatable: false,
  send: (notice, { address }) => {
    const { words, links, urgent } = notice;
    const line = oneLine(words.settled ?? words.line, 600);
    const said = { title: oneLine(words.title, 300), line, quote: severalLines(words.quote, 4000) };
    const doors = [[words.answer, links.conversation] as const, ...(isOpen(notice) ? [[words.take, links.acknowledge] as const] : [])];
    const pen = urgent ? '#a8231b' : '#1d42c4';
    const buttons = doors.map(
      ([label, href], place) =>
        `<a href="${escaped(href)}" style="display:inline-block;padding:12px 20px;margin:0 8px 8px 0;border-radius:3px;border:1px solid ${pen};color:${place === 0 ? '#ffffff' : pen};background:${place === 0 ? pen : 'transparent'};text-decoration:none;font-weight:600">${escaped(label)}</a>`,
    );
    const text = [
      said.title,
      '',
      said.line,
      ...(said.quote ? ['', `— ${said.quote}`] : []),
      '',
      ...doors.map(([label, href]) => `${label}: ${href}`),
    ].join('\n');
    return {
      kind: 'mail',
      to: address,
      subject: said.title,
      html: page(said, buttons.join(''), notice),
      text,
      headers: threadHeaders(notice),
    };
  },
};
