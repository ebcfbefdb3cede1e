import type { FunctionName } from './environment.ts';

/**
 * The routes of the HTTP API, most specific first, as API Gateway spells them. Webhooks do not pass here: they enter by the
 * function URL of `receive-webhook` as `/hooks/{platform}/{connection}`. `show-site` only reads, but for the count of clicks; what acts
 * is a POST elsewhere.
 */
export const routes: ReadonlyArray<{ method: 'GET' | 'POST' | 'OPTIONS' | 'ANY'; path: string; to: FunctionName }> = [
  { method: 'ANY', path: '/api/{proxy+}', to: 'serve-api' },
  { method: 'GET', path: '/openapi.json', to: 'serve-api' },
  { method: 'GET', path: '/openapi', to: 'serve-api' },
  { method: 'GET', path: '/openapi/{proxy+}', to: 'serve-api' },
  { method: 'ANY', path: '/console', to: 'show-console' },
  { method: 'ANY', path: '/console/{proxy+}', to: 'show-console' },
  { method: 'POST', path: '/ideas/{id}/votes', to: 'receive-form' },
  { method: 'POST', path: '/ideas/{id}/subscriptions', to: 'receive-form' },
  { method: 'POST', path: '/subscriptions', to: 'receive-form' },
  { method: 'POST', path: '/vote/{token}', to: 'receive-form' },
  { method: 'POST', path: '/confirm/{token}', to: 'receive-form' },
  { method: 'POST', path: '/forms/{id}', to: 'receive-form' },
  { method: 'OPTIONS', path: '/forms/{id}', to: 'receive-form' },
  { method: 'POST', path: '/polls/{id}', to: 'receive-form' },
  { method: 'POST', path: '/ack/{token}', to: 'receive-form' },
  { method: 'POST', path: '/unsubscribe/{token}', to: 'receive-form' },
  { method: 'POST', path: '/data-deletion/{platform}', to: 'receive-form' },
  { method: 'GET', path: '/', to: 'show-site' },
  { method: 'GET', path: '/{proxy+}', to: 'show-site' },
];
