import { describe, expect, it } from 'vitest';
import { metaDoorway } from '../../../shared/intake/doorways/meta.ts';
import { slackDoorway } from '../../../shared/intake/doorways/slack.ts';
import { standardWebhooksDoorway } from '../../../shared/intake/doorways/standard-webhooks.ts';
import type { Doorway } from '../../../shared/intake/platform.ts';
import { fromSeconds } from '../../../shared/intake/shapes.ts';
import { captured, hasCaptured } from '../../fixtures/captured.ts';

interface Vector {
  readonly name: string;
  readonly file: string;
  readonly doorway: Doorway;
  readonly secret: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly at: number;
}
/** Signatures that others published with their secrets; the clock stands where each was made. */
const vectors: readonly Vector[] = [
  {
    name: 'Meta, a delivery with its reset secret',
    file: 'whatsapp/signed-text.raw.json',
    doorway: metaDoorway,
    secret: '1222e786b144d0e85b9f365372d93676',
    headers: { 'x-hub-signature-256': 'sha256=54edfa1d7259e0eb13c677cc7d73d1b5c86cfa12433d19156e058ab9251bc441' },
    at: 0,
  },
  {
    name: 'Slack, from its documents',
    file: 'slack/vector-1.body.txt',
    doorway: slackDoorway,
    secret: '8f742231b10e8888abcd99yyyzzz85a5',
    headers: {
      'x-slack-request-timestamp': '1531420618',
      'x-slack-signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
    },
    at: 1531420618,
  },
  {
    name: 'Standard Webhooks, the first',
    file: 'standard-webhooks/vector-1.raw.json',
    doorway: standardWebhooksDoorway,
    secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    headers: {
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    },
    at: 1614265330,
  },
  {
    name: 'Standard Webhooks, the second',
    file: 'standard-webhooks/vector-2.raw.json',
    doorway: standardWebhooksDoorway,
    secret: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD',
    headers: {
      'webhook-id': 'msg_27UH4WbU6Z5A5EzD8u03UvzRbpk',
      'webhook-timestamp': '1649367553',
      'webhook-signature': 'v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=',
    },
    at: 1649367553,
  },
];

describe.runIf(hasCaptured).each(vectors)('$name', ({ file, doorway, secret, headers, at }) => {
  const verify = (body: Buffer) =>
    doorway.verify({ method: 'POST', key: '', query: {}, headers, body }, secret, fromSeconds(at), { signing: [secret] });
  it('verifies over the bytes that were signed', () => expect(verify(captured(file))).toBe(true));
  it('is refused when one byte differs', () => {
    const body = Buffer.from(captured(file));
    body.writeUInt8(body.readUInt8(body.length - 1) ^ 1, body.length - 1);
    expect(verify(body)).toBe(false);
  });
});
