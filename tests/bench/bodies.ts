import { createHmac } from 'node:crypto';

export const secret = 'a-secret-of-the-bench';
const text = 'Добрий день! Чому станція біля метро зачинена, і коли вона знову відкриється? Стою тут із велосипедом пів години. '.repeat(2);

const entryOf = (number: number, message: string) => ({
  id: '102030405060708',
  time: 1_794_580_200,
  changes: [
    {
      field: 'feed',
      value: {
        item: 'comment',
        verb: 'add',
        comment_id: `100000000000001_${200_000 + number}`,
        post_id: '102030405060708_100000000000001',
        parent_id: '102030405060708_100000000000001',
        from: { id: String(7_000_000_000 + number), name: 'Ірина Коваль' },
        post: {
          status_type: 'mobile_status_update',
          is_published: true,
          updated_time: '2026-11-13T14:30:00+0000',
          permalink_url: 'https://www.facebook.com/permalink.php?story_fbid=100000000000001&id=102030405060708',
          promotion_status: 'inactive',
          id: '102030405060708_100000000000001',
        },
        message,
        created_time: 1_794_580_190,
      },
    },
  ],
});

/** A delivery of Facebook's with so many comments; one is about 1 KB. */
export const facebookBody = (entries: number, message = text): Buffer =>
  Buffer.from(JSON.stringify({ object: 'page', entry: Array.from({ length: entries }, (_, number) => entryOf(number, message)) }));

export const facebookSignature = (body: Buffer): string => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

/** A signed delivery as a function URL hands it over, in payload format 2.0. */
export const signedEvent = (body: Buffer) => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: '/hooks/facebook/bench',
  rawQueryString: '',
  headers: { 'content-type': 'application/json', 'x-hub-signature-256': facebookSignature(body) },
  requestContext: { http: { method: 'POST', path: '/hooks/facebook/bench' } },
  body: body.toString('utf8'),
  isBase64Encoded: false,
});

/** A private message to a Telegram bot, each from a person of their own. */
export const telegramMessage = (number: number, seconds: number, words: string) => ({
  update_id: 500_000 + number,
  message: {
    message_id: number,
    date: seconds,
    chat: { id: 8_000_000 + number, type: 'private', first_name: 'Ірина' },
    from: { id: 8_000_000 + number, is_bot: false, first_name: 'Ірина' },
    text: words,
  },
});
