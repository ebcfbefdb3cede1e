import { isOpen } from './button-words.ts';
import type { NoticeAdapter, ShownNotice } from './notice-adapter.ts';
import { oneLine, severalLines } from './plain-text.ts';
import { statusProblem } from './status-problem.ts';

/** Text as it is: a run reads no Markdown, unlike a TextBlock (adaptivecards.io/explorer/TextRun.html), so that a name cannot become a link. */
const run = (text: string, style: Readonly<Record<string, unknown>> = {}) => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text, ...style }],
});
const open = (title: string, url: string) => ({ type: 'Action.OpenUrl', title: oneLine(title, 75), url });

const card = (notice: ShownNotice) => {
  const { words, links, urgent } = notice;
  const title = oneLine(words.title, 300);
  const quote = severalLines(words.quote, 1500);
  const settled = oneLine(words.settled ?? '', 300);
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    fallbackText: title,
    msteams: { width: 'Full' },
    body: [
      run(title, { weight: 'Bolder', size: 'Medium', ...(urgent && { color: 'Attention' }) }),
      run(settled || oneLine(words.line, 600)),
      ...(quote ? [{ type: 'Container', style: 'emphasis', items: [run(quote, { italic: true })] }] : []),
    ],
    actions: [open(words.answer, links.conversation), ...(isOpen(notice) ? [open(words.take, links.acknowledge)] : [])],
  };
};

/**
 * A Teams workflow "when a Teams webhook request is received" (learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/
 * how-to/connectors-using): a message with one Adaptive Card, at most 28 KB. It answers 202 and nothing by which the message is found again, and
 * takes no presses back without a bot: so buttons are links, and nothing is changed afterwards.
 */
export const teams: NoticeAdapter = {
  kind: 'teams',
  repeatable: false,
  send: (notice, { address }) => ({
    kind: 'http',
    url: address,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: card(notice) }],
    }),
    problem: statusProblem,
  }),
};
