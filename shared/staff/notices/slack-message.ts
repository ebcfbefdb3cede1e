import { buttonWords, isOpen } from './button-words.ts';
import type { ShownNotice } from './notice-adapter.ts';
import { oneLine, severalLines } from './plain-text.ts';

/** What a press in Slack is called: `action_id` of the button, and what it asks for. */
export const slackActions = ['acknowledge', 'snooze-15', 'snooze-60', 'snooze-next', 'escalate'] as const;
export type SlackAction = (typeof slackActions)[number];

/** Slack's three escapes (docs.slack.dev/messaging/formatting-message-text): without them `<!channel>` in a name calls everybody. */
export const slackText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const button = (text: string, rest: Readonly<Record<string, string>>) => ({
  type: 'button',
  // the limit of a button's text, docs.slack.dev/reference/block-kit/block-elements/button-element
  text: { type: 'plain_text', text: oneLine(text, 75), emoji: false },
  ...rest,
});

/** Buttons for as long as something can be done. `interactive`: presses come to us; else they are links. */
const buttons = (notice: ShownNotice, interactive: boolean) => {
  const { words, links, language, id } = notice;
  const reply = button(words.answer, { url: links.conversation, action_id: 'open', style: 'primary' });
  if (!isOpen(notice)) return [reply];
  if (!interactive) return [reply, button(words.take, { url: links.acknowledge, action_id: 'open-acknowledge' })];
  const { snooze15, snooze60, snoozeNext, escalate } = buttonWords(language);
  const act = (text: string, action_id: SlackAction) => button(text, { action_id, value: id });
  return [
    reply,
    act(words.take, 'acknowledge'),
    act(snooze15, 'snooze-15'),
    act(snooze60, 'snooze-60'),
    act(snoozeNext, 'snooze-next'),
    act(escalate, 'escalate'),
  ];
};

/**
 * A notice as Block Kit. What people wrote stands in rich text, which Slack shows as it is and does not read as mrkdwn
 * (docs.slack.dev/reference/block-kit/blocks/rich-text-block); `text` is what a phone shows before the message is opened.
 * The conversation travels as `block_id` of the buttons, so that a press finds the notice's partition.
 */
export const slackMessage = (notice: ShownNotice, interactive: boolean) => {
  const { title, line, quote, settled } = notice.words;
  const said = {
    title: oneLine(title, 300),
    line: oneLine(line, 600),
    quote: severalLines(quote, 1500),
    settled: oneLine(settled ?? '', 300),
  };
  const part = (text: string, style?: Readonly<Record<string, boolean>>) => ({ type: 'text', text, ...(style && { style }) });
  return {
    text: slackText(said.settled ? `${said.title}. ${said.settled}` : `${said.title}. ${said.line}`),
    blocks: [
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [part(said.title, { bold: true, ...(said.settled && { strike: true }) }), part(`\n${said.settled || said.line}`)],
          },
          ...(said.quote ? [{ type: 'rich_text_quote', elements: [part(said.quote)] }] : []),
        ],
      },
      { type: 'actions', block_id: notice.conversation, elements: buttons(notice, interactive) },
    ],
    unfurl_links: false,
    unfurl_media: false,
  };
};
