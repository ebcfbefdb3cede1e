import { both, type Connecting, copy, give, make, mayGive } from './needs.ts';

/** Messengers and chats; the page of each is named beside its doorway in `shared/intake/doorways/`. */
export const chatNeeds = {
  telegram: {
    needs: [
      give(
        'token',
        ['Bot token', 'Токен бота'],
        ['@BotFather › /newbot, or /mybots › API Token', '@BotFather › /newbot або /mybots › API Token'],
      ),
      make('signing', ['Secret token', 'Секретний токен'], ['setWebhook › secret_token']),
    ],
    address: both(
      'setWebhook › url. In a group, turn privacy mode off: @BotFather › /setprivacy',
      'setWebhook › url. У групі вимкніть режим приватності: @BotFather › /setprivacy',
    ),
  },
  slack: {
    needs: [
      give('signing', ['Signing secret'], ['api.slack.com/apps › Basic Information › App Credentials']),
      give('token', ['Bot token (xoxb-…)', 'Токен бота (xoxb-…)'], ['api.slack.com/apps › OAuth & Permissions']),
      mayGive('account', ['Workspace ID (T…)', 'ID робочого простору (T…)'], ['app.slack.com/client/T…']),
    ],
    address: both(
      'api.slack.com/apps › Event Subscriptions › Request URL; then add message.channels and app_mention',
      'api.slack.com/apps › Event Subscriptions › Request URL; потім додайте message.channels і app_mention',
    ),
  },
  discord: {
    needs: [
      give('signing', ['Public key', 'Публічний ключ'], ['discord.com/developers › General Information › Public Key']),
      give('token', ['Bot token', 'Токен бота'], ['discord.com/developers › Bot › Reset Token']),
      give(
        'account',
        ['Channel ID', 'ID каналу'],
        ['Right click on the channel › Copy Channel ID', 'Права кнопка на каналі › Copy Channel ID'],
      ),
    ],
    address: both('discord.com/developers › General Information › Interactions Endpoint URL'),
  },
  line: {
    needs: [
      give('signing', ['Channel secret'], ['developers.line.biz › Basic settings › Channel secret']),
      give('token', ['Channel access token'], ['developers.line.biz › Messaging API › Channel access token']),
    ],
    address: both(
      'developers.line.biz › Messaging API › Webhook URL; turn on Use webhook and Webhook redelivery',
      'developers.line.biz › Messaging API › Webhook URL; увімкніть Use webhook і Webhook redelivery',
    ),
  },
  viber: {
    needs: [
      give('token', ['Authentication token', 'Токен автентифікації'], ['partners.viber.com › Bots › Token']),
      copy('signing', 'token'),
    ],
    address: both('Nothing to enter: Heard calls set_webhook by itself', 'Нічого не треба: Heard сам викликає set_webhook'),
  },
  vk: {
    needs: [
      give(
        'account',
        ['Community ID', 'ID спільноти'],
        ['The community › Manage › API usage › Callback API', 'Спільнота › Керування › Робота з API › Callback API'],
      ),
      give(
        'verifyToken',
        ['Confirmation string', 'Рядок підтвердження'],
        ['Callback API › Server settings', 'Callback API › Налаштування сервера'],
      ),
      give('token', ['Access key', 'Ключ доступу'], ['API usage › Access keys', 'Робота з API › Ключі доступу']),
      make(
        'signing',
        ['Secret key', 'Секретний ключ'],
        ['Callback API › Server settings › Secret key', 'Callback API › Налаштування сервера › Секретний ключ'],
      ),
    ],
    address: both('Callback API › Server settings › Address', 'Callback API › Налаштування сервера › Адреса'),
  },
} as const satisfies Record<string, Connecting>;
