import { describe, expect, it } from 'vitest';
import { metaDoorway } from '../../../shared/intake/doorways/meta.ts';
import { githubDoorway, lineDoorway, viberDoorway } from '../../../shared/intake/doorways/signed-body.ts';
import { slackDoorway } from '../../../shared/intake/doorways/slack.ts';
import { standardWebhooksDoorway } from '../../../shared/intake/doorways/standard-webhooks.ts';
import { vkDoorway } from '../../../shared/intake/doorways/vk.ts';
import type { Doorway } from '../../../shared/intake/platform.ts';
import { fromSeconds } from '../../../shared/intake/shapes.ts';
import { captured, hasCaptured } from '../../fixtures/captured.ts';
import { noTokens } from '../../fixtures/memory-intake.ts';

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
  {
    name: 'GitHub, from its documents',
    file: 'github/vector-1.body.txt',
    doorway: githubDoorway,
    secret: "It's a Secret to Everybody",
    headers: { 'x-hub-signature-256': 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17' },
    at: 0,
  },
  {
    name: 'LINE, from the tests of its library',
    file: 'line/vector-1.body.txt',
    doorway: lineDoorway,
    secret: 'channel_secret',
    headers: { 'x-line-signature': '/gg9a+LvFevTH1sd7XCQycD7tsWclCsInj7MhBHxN7k=' },
    at: 0,
  },
  {
    name: 'Viber, from the tests of its library',
    file: 'viber/webhook-check-signed.raw.json',
    doorway: viberDoorway,
    secret: '44dafb7e0f40021e-61a47a1e6778d187-f2c5a676a07050b3',
    headers: { 'x-viber-content-signature': 'd21b343448c8aee33b8e93768ef6ceb64a6ba6163099973a2b8bd028fea510ef' },
    at: 0,
  },
  {
    name: 'VK, whose secret stands in the body',
    file: 'vk/confirmation-with-secret.json',
    doorway: vkDoorway,
    secret: 'secret_123456',
    headers: {},
    at: 0,
  },
];

describe.runIf(hasCaptured).each(vectors)('$name', ({ file, doorway, secret, headers, at }) => {
  const verify = (body: Buffer) =>
    doorway.verify({ method: 'POST', key: '', query: {}, headers, body }, secret, fromSeconds(at), { signing: [secret] }, noTokens);
  it('verifies over the bytes that were signed', () => expect(verify(captured(file))).toBe(true));
  it('is refused when one byte differs', () => {
    const body = Buffer.from(captured(file));
    body.writeUInt8(body.readUInt8(body.length - 1) ^ 1, body.length - 1);
    expect(verify(body)).toBe(false);
  });
});

describe.runIf(hasCaptured)('the other side of each vector', () => {
  it.each(vectors)('$name is refused with another secret', ({ file, doorway, headers, at }) => {
    const other = 'whsec_b3RoZXIgc2VjcmV0IG9mIG5vYm9keQ==';
    const delivery = { method: 'POST', key: '', query: {}, headers, body: captured(file) };
    expect(doorway.verify(delivery, other, fromSeconds(at), { signing: [other] }, noTokens)).toBe(false);
  });
});
