import type { OutgoingRequest } from '../platform.ts';

export const slackCall = (method: string, token: string, body: object): OutgoingRequest => ({
  url: `https://slack.com/api/${method}`,
  headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});
