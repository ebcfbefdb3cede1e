import { renewed } from './meta.ts';
import { both, type Connecting, copy, give, make, mayGive } from './needs.ts';

const portal = 'developers.tiktok.com › Manage apps';
const linkedin = 'linkedin.com/developers › My apps › Auth';
const google = 'console.cloud.google.com › APIs & Services › Credentials';

/** Public networks; the page of each is named beside its doorway in `shared/intake/doorways/`, or in its adapter. */
export const networkNeeds = {
  x: {
    needs: [
      give('account', ['User ID (digits)', 'ID користувача (цифри)'], ['GET api.x.com/2/users/me']),
      give('signing', ['API key secret (consumer secret)'], ['developer.x.com › Projects & Apps › Keys and tokens › Consumer Keys']),
      give('token', ['Access token of the account (OAuth 2.0)', 'Токен доступу акаунта (OAuth 2.0)'], ['POST api.x.com/2/oauth2/token']),
      ...renewed('developer.x.com › Projects & Apps › Keys and tokens › OAuth 2.0'),
    ],
    address: both(
      'POST api.x.com/2/webhooks › url; then POST /2/activity/subscriptions',
      'POST api.x.com/2/webhooks › url; потім POST /2/activity/subscriptions',
    ),
  },
  youtube: {
    needs: [
      give(
        'account',
        ['Channel ID (UC…)', 'ID каналу (UC…)'],
        ['youtube.com › Settings › Advanced settings', 'youtube.com › Налаштування › Розширені налаштування'],
      ),
      give('token', ['Access token (OAuth 2.0)', 'Токен доступу (OAuth 2.0)'], [google]),
      ...renewed(google),
      make('signing', ['Hub secret', 'Секрет хаба'], ['pubsubhubbub.appspot.com/subscribe › hub.secret']),
      make('verifyToken', ['Verify token', 'Токен перевірки'], ['pubsubhubbub.appspot.com/subscribe › hub.verify_token']),
    ],
    address: both(
      'pubsubhubbub.appspot.com/subscribe › Callback URL. It tells of videos; comments are asked for.',
      'pubsubhubbub.appspot.com/subscribe › Callback URL. Звідти надходять відео; коментарі ми запитуємо самі.',
    ),
  },
  tiktok: {
    needs: [
      give('account', ['Business ID', 'ID бізнес-акаунта'], [`${portal} › Business account`]),
      give('clientId', ['Client key'], [`${portal} › Credentials`]),
      give('clientSecret', ['Client secret'], [`${portal} › Credentials`]),
      copy('signing', 'clientSecret'),
      give('token', ['Access token', 'Токен доступу'], ['POST business-api.tiktok.com/open_api/v1.3/tt_user/oauth2/token/']),
      mayGive('refreshToken', ['Refresh token', 'Токен оновлення'], ['The same answer', 'Та сама відповідь']),
    ],
    address: both(`${portal} › Webhooks › Callback URL`),
  },
  linkedin: {
    needs: [
      give('account', ['Organization ID', 'ID організації'], ['linkedin.com/company/…/admin']),
      give('clientId', ['Client ID'], [linkedin]),
      give('clientSecret', ['Primary client secret'], [linkedin]),
      copy('signing', 'clientSecret'),
      give('token', ['Access token', 'Токен доступу'], ['linkedin.com/developers/tools/oauth']),
      mayGive('refreshToken', ['Refresh token', 'Токен оновлення'], ['linkedin.com/developers/tools/oauth']),
    ],
    address: both('linkedin.com/developers › My apps › Webhooks › Create webhook'),
  },
  reddit: {
    needs: [
      give('account', ['User name', 'Ім’я користувача'], ['reddit.com/user/…']),
      give('clientId', ['App ID', 'ID застосунку'], ['reddit.com/prefs/apps']),
      give('clientSecret', ['App secret', 'Секрет застосунку'], ['reddit.com/prefs/apps']),
      give('token', ['Access token', 'Токен доступу'], ['POST reddit.com/api/v1/access_token']),
      give(
        'refreshToken',
        ['Refresh token', 'Токен оновлення'],
        ['The same answer, asked with duration=permanent', 'Та сама відповідь, якщо запитати з duration=permanent'],
      ),
    ],
    address: null,
  },
  bluesky: {
    needs: [
      give('account', ['Handle or DID', 'Ім’я або DID'], ['The profile, as brand.bsky.social', 'Профіль, як-от brand.bsky.social']),
      give('token', ['App password', 'Пароль застосунку'], ['bsky.app › Settings › Privacy and security › App passwords']),
    ],
    address: null,
  },
  mastodon: {
    needs: [
      give('account', ['Address (name@server)', 'Адреса (ім’я@сервер)'], ['The profile', 'Профіль']),
      give(
        'token',
        ['Access token', 'Токен доступу'],
        ['The server › Preferences › Development › New application', 'Сервер › Налаштування › Розробка › Новий застосунок'],
      ),
      mayGive(
        'signing',
        ['Webhook secret', 'Секрет вебхука'],
        ['Administrators only: Administration › Webhooks', 'Лише для адміністраторів: Адміністрування › Вебхуки'],
      ),
    ],
    address: both(
      'Only with a server of your own: Administration › Webhooks › Endpoint URL',
      'Лише на власному сервері: Адміністрування › Вебхуки › URL кінцевої точки',
    ),
  },
} as const satisfies Record<string, Connecting>;
