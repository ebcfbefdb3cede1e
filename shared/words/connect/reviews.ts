import { both, type Connecting, give, make, mayGive, renewed } from './needs.ts';

const pubSub = 'console.cloud.google.com › Pub/Sub › Subscriptions › Push, Enable authentication';
const webhookSecret = (where: string) => make('signing', ['Secret', 'Секрет'], [where]);

/** Reviews, forums, forms, and everything that can sign; the page of each is named beside its doorway. */
export const reviewNeeds = {
  'google-business': {
    needs: [
      give(
        'account',
        ['Location (accounts/…/locations/…)', 'Місце (accounts/…/locations/…)'],
        ['GET mybusinessbusinessinformation.googleapis.com/v1/accounts/-/locations'],
      ),
      give('signing', ['E-mail of the pushing service account', 'Адреса сервісного акаунта, що надсилає'], [`${pubSub} › Service account`]),
      make('verifyToken', ['Audience', 'Аудиторія'], [`${pubSub} › Audience`]),
      ...renewed('console.cloud.google.com › APIs & Services › Credentials', 'oauth2.googleapis.com/token, scope business.manage'),
    ],
    address: both(`${pubSub} › Endpoint URL`),
  },
  trustpilot: {
    needs: [
      give('account', ['Business unit ID'], ['businessapp.b2b.trustpilot.com › Integrations › Developers']),
      ...renewed(
        'businessapp.b2b.trustpilot.com › Integrations › Developers › APIs',
        'POST api.trustpilot.com/v1/oauth/oauth-business-users-for-applications/accesstoken',
      ),
      give(
        'verifyToken',
        ['ID of the business user who answers', 'ID користувача, який відповідає'],
        ['businessapp.b2b.trustpilot.com › Users'],
      ),
      make('signing', ['Key in the address', 'Ключ в адресі'], ['It ends the webhook address', 'Ним закінчується адреса вебхука']),
    ],
    address: both('businessapp.b2b.trustpilot.com › Integrations › Developers › Webhooks'),
    keyed: true,
  },
  discourse: {
    needs: [
      give(
        'clientId',
        ['Address of the forum (https://…)', 'Адреса форуму (https://…)'],
        ['The browser’s address line', 'Адресний рядок переглядача'],
      ),
      give('account', ['User name that answers', 'Ім’я, від якого відповідаємо'], ['Admin › Users']),
      give('token', ['API key', 'Ключ API'], ['Admin › Advanced › API keys']),
      webhookSecret('Admin › Advanced › Webhooks › Secret'),
    ],
    address: both('Admin › Advanced › Webhooks › Payload URL'),
  },
  github: {
    needs: [
      give('account', ['Repository (owner/name)', 'Репозиторій (власник/назва)'], ['github.com/owner/name']),
      give(
        'token',
        ['Fine-grained token', 'Токен (fine-grained)'],
        ['github.com › Settings › Developer settings › Personal access tokens'],
      ),
      webhookSecret('github.com/owner/name › Settings › Webhooks › Secret'),
    ],
    address: both(
      'Nothing to enter where the token may write webhooks; else github.com/owner/name › Settings › Webhooks, application/json',
      'Нічого, якщо токен може створювати вебхуки; інакше github.com/owner/name › Settings › Webhooks, application/json',
    ),
  },
  'standard-webhooks': {
    needs: [
      make(
        'signing',
        ['Signing secret (whsec_…)', 'Секрет підпису (whsec_…)'],
        ['The sender: standardwebhooks.com', 'У відправника: standardwebhooks.com'],
      ),
    ],
    address: both('The sender', 'У відправника'),
  },
  typeform: {
    needs: [
      webhookSecret('admin.typeform.com › Connect › Webhooks › Secret'),
      mayGive('account', ['Form ID', 'ID форми'], ['form.typeform.com/to/…']),
    ],
    address: both('admin.typeform.com › Connect › Webhooks › Endpoint'),
  },
  tally: {
    needs: [
      webhookSecret('tally.so › Integrations › Webhooks › Signing secret'),
      mayGive('account', ['Form ID', 'ID форми'], ['tally.so/forms/…']),
    ],
    address: both('tally.so › Integrations › Webhooks › Endpoint URL'),
  },
  jotform: {
    needs: [
      make('signing', ['Key in the address', 'Ключ в адресі'], ['It ends the webhook address', 'Ним закінчується адреса вебхука']),
      give('token', ['API key', 'Ключ API'], ['jotform.com/myaccount/api']),
      mayGive('account', ['Form ID', 'ID форми'], ['form.jotform.com/…']),
    ],
    address: both('jotform.com › Settings › Integrations › WebHooks'),
    keyed: true,
  },
  surveymonkey: {
    needs: [
      give('clientId', ['Client ID'], ['developer.surveymonkey.com › My Apps › Settings › Credentials']),
      give('signing', ['Secret', 'Секрет'], ['developer.surveymonkey.com › My Apps › Settings › Credentials']),
      give('token', ['Access token', 'Токен доступу'], ['developer.surveymonkey.com › My Apps › Settings › Credentials']),
      mayGive('account', ['Survey ID', 'ID опитування'], ['GET api.surveymonkey.com/v3/surveys']),
    ],
    address: both('POST api.surveymonkey.com/v3/webhooks › subscription_url; response_completed, response_deleted'),
  },
  'google-forms': {
    needs: [
      make(
        'signing',
        ['Signing secret (whsec_…)', 'Секрет підпису (whsec_…)'],
        ['The script of the form: docs/connect/google-forms.md', 'Скрипт форми: docs/connect/google-forms.md'],
      ),
    ],
    address: both('The script of the form: docs/connect/google-forms.md', 'Скрипт форми: docs/connect/google-forms.md'),
  },
} as const satisfies Record<string, Connecting>;
