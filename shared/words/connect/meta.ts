import { both, type Connecting, give, make, mayGive } from './needs.ts';

const dashboard = 'developers.facebook.com › My Apps';
const appSecret = give('signing', ['App secret', 'Секрет застосунку (App secret)'], [`${dashboard} › App settings › Basic › App secret`]);
const appId = mayGive('clientId', ['App ID', 'ID застосунку'], [`${dashboard} › App settings › Basic`]);
const verifyToken = (product: string) =>
  make(
    'verifyToken',
    ['Verify token', 'Токен перевірки (Verify token)'],
    [
      `${dashboard} › ${product}: type it in beside the callback URL`,
      `${dashboard} › ${product}: впишіть поруч з адресою зворотного виклику (Callback URL)`,
    ],
  );
const callback = (product: string, fields: string) =>
  both(
    `${dashboard} › ${product} › Callback URL; then subscribe to ${fields}`,
    `${dashboard} › ${product} › Callback URL; потім підпишіться на ${fields}`,
  );

/** developers.facebook.com/docs/graph-api/webhooks/getting-started; what each product needs to answer stands on its own pages. */
export const metaNeeds = {
  facebook: {
    needs: [
      give('account', ['Page ID', 'ID сторінки'], ['The Page › About › Page transparency', 'Сторінка › Інформація › Прозорість сторінки']),
      appSecret,
      give(
        'token',
        ['Page access token', 'Токен доступу сторінки'],
        ['developers.facebook.com › Tools › Graph API Explorer › Page access token'],
      ),
      appId,
      verifyToken('Webhooks › Page'),
    ],
    address: callback('Webhooks › Page', 'feed, mention, ratings, messages, message_echoes, message_edits, standby'),
  },
  messenger: {
    needs: [
      give('account', ['Page ID', 'ID сторінки'], ['The Page › About › Page transparency', 'Сторінка › Інформація › Прозорість сторінки']),
      appSecret,
      give('token', ['Page access token', 'Токен доступу сторінки'], [`${dashboard} › Messenger › API settings › Generate access tokens`]),
      appId,
      verifyToken('Messenger › API settings › Webhooks'),
    ],
    address: callback('Messenger › API settings › Webhooks', 'messages, message_echoes, message_edits, standby'),
  },
  instagram: {
    needs: [
      give('account', ['Instagram account ID', 'ID акаунта Instagram'], [`${dashboard} › Instagram › API setup`]),
      give(
        'signing',
        ['App secret; with Instagram Login, the Instagram app secret', 'Секрет застосунку; з Instagram Login — секрет Instagram'],
        [`${dashboard} › App settings › Basic, or Instagram › API setup`, `${dashboard} › App settings › Basic або Instagram › API setup`],
      ),
      give('token', ['Access token', 'Токен доступу'], [`${dashboard} › Instagram › API setup › Generate token`]),
      verifyToken('Instagram › Webhooks'),
    ],
    address: callback('Instagram › Webhooks', 'comments, live_comments, mentions, messages'),
  },
  whatsapp: {
    needs: [
      give('account', ['Phone number ID', 'ID номера телефону'], [`${dashboard} › WhatsApp › API setup`]),
      appSecret,
      give(
        'token',
        ['System user token', 'Токен системного користувача'],
        ['business.facebook.com › Settings › System users › Generate token'],
      ),
      verifyToken('WhatsApp › Configuration › Webhook'),
    ],
    address: callback('WhatsApp › Configuration › Webhook', 'messages, smb_message_echoes'),
  },
  threads: {
    needs: [
      give('account', ['Threads user ID', 'ID користувача Threads'], ['graph.threads.net/me?fields=id']),
      give('signing', ['Threads app secret', 'Секрет застосунку Threads'], [`${dashboard} › App settings › Basic › Threads app secret`]),
      give(
        'token',
        ['Long-lived access token', 'Довготривалий токен доступу'],
        [`${dashboard} › Use cases › Threads API › User token generator`],
      ),
      verifyToken('Use cases › Threads API › Webhooks'),
    ],
    address: callback('Use cases › Threads API › Webhooks', 'replies, mentions, delete, publish'),
  },
} as const satisfies Record<string, Connecting>;
