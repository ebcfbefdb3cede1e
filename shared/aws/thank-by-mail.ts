import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from '../contract/keys.ts';
import { signLink } from '../kernel/signed-link.ts';
import type { SendMail } from './mailer.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Mails a thank-you with a one-click way out (RFC 8058); who took that way before is not written to. */
export const thankByMail =
  (client: DynamoDBDocumentClient, tableName: string, send: SendMail, secret: () => Promise<string>, publicUrl: string) =>
  async (person: string, to: string, subject: string, text: string): Promise<void> => {
    const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keys.unsubscribed(person) }));
    if (Item) return;
    const out = `${publicUrl}/unsubscribe/${signLink(await secret(), 'unsubscribe', [person])}`;
    const html = `<!doctype html><html><body><p>${escaped(text)}</p><p><a href="${out}">Unsubscribe</a></p></body></html>`;
    await send({
      to,
      subject,
      text: `${text}\n\n${out}`,
      html,
      headers: { 'List-Unsubscribe': `<${out}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    });
  };
