import { both, type Connecting, copy, give, make, mayGive, renewed } from './needs.ts';

const portal = 'developers.tiktok.com › Manage apps';
const google = 'console.cloud.google.com › APIs & Services › Credentials';

const hub = [
  'Nothing to enter: Heard subscribes at pubsubhubbub.appspot.com by itself',
  'Нічого не треба: Heard сам підписується на pubsubhubbub.appspot.com',
] as const;

/** Public networks; the page of each is named beside its doorway in `shared/intake/doorways/`, or in its adapter. */
export const networkNeeds = {
  x: {
    needs: [
      give('account', ['User ID (digits)', 'ID користувача (цифри)'], ['GET api.x.com/2/users/me']),
      give('signing', ['API key secret (consumer secret)'], ['developer.x.com › Projects & Apps › Keys and tokens › Consumer Keys']),
      ...renewed('developer.x.com › Projects & Apps › Keys and tokens › OAuth 2.0', 'POST api.x.com/2/oauth2/token, scope offline.access'),
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
      ...renewed(google, 'oauth2.googleapis.com/token, scope youtube.force-ssl'),
      make('signing', ['Hub secret', 'Секрет хаба'], hub),
      make('verifyToken', ['Verify token', 'Токен перевірки'], hub),
    ],
    address: both(...hub),
  },
  tiktok: {
    needs: [
      give('account', ['Business ID', 'ID бізнес-акаунта'], [`${portal} › Business account`]),
      give('signing', ['Client secret'], [`${portal} › Credentials`]),
      give('token', ['Access token', 'Токен доступу'], ['POST business-api.tiktok.com/open_api/v1.3/tt_user/oauth2/token/']),
    ],
    address: both(`${portal} › Webhooks › Callback URL`),
  },
  linkedin: {
    needs: [
      give('account', ['Organization (urn:li:organization:…)', 'Організація (urn:li:organization:…)'], ['linkedin.com/company/…/admin']),
      give('signing', ['Primary client secret'], ['linkedin.com/developers › My apps › Auth']),
      give('token', ['Access token', 'Токен доступу'], ['linkedin.com/developers/tools/oauth']),
    ],
    address: both('linkedin.com/developers › My apps › Webhooks › Create webhook'),
  },
  reddit: {
    needs: [
      give('account', ['User name', 'Ім’я користувача'], ['reddit.com/user/…']),
      ...renewed('reddit.com/prefs/apps', 'POST reddit.com/api/v1/access_token, duration=permanent'),
    ],
    address: null,
  },
  bluesky: {
    needs: [
      give('account', ['DID (did:plc:…)'], ['bsky.social/xrpc/com.atproto.identity.resolveHandle?handle=…']),
      copy('clientId', 'account'),
      give('clientSecret', ['App password', 'Пароль застосунку'], ['bsky.app › Settings › Privacy and security › App passwords']),
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
