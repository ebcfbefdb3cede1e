import { createHmac, createSecretKey } from 'node:crypto';
import { receiveWebhook } from '../../functions/receive-webhook/receive-webhook.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';
import { memoryIntake } from '../fixtures/memory-intake.ts';
import { facebookBody, facebookSignature, secret } from './bodies.ts';
import type { Measured } from './figures.ts';
import { micros, sideBySide } from './side-by-side.ts';

/** Bar 1: from a signed delivery to the text of its letter, against the least that any receiver must do. */
export const ingestCpu = async (): Promise<Measured[]> => {
  const body = facebookBody(1);
  const text = body.toString('utf8');
  const now = instantFrom('2026-11-13T14:30:05Z');
  const memory = memoryIntake({ bench: { signing: [secret] } });
  const written = { bytes: 0, letters: 0 };
  const letters = {
    // what the queue's adapter does before the network: queue-ready is text
    send: async (letter: unknown) => {
      written.bytes += JSON.stringify(letter).length;
      written.letters += 1;
    },
  };
  const receive = receiveWebhook({ ...memory, letters, now: () => now });
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': facebookSignature(body) };
  const key = createSecretKey(Buffer.from(secret));
  const { status } = await receive('/hooks/facebook/bench', { method: 'POST', query: {}, headers, body });
  if (status !== 200 || written.letters !== 1) throw new Error(`the delivery was answered ${status}`);

  const millis = await sideBySide(
    {
      ingest: () => receive('/hooks/facebook/bench', { method: 'POST', query: {}, headers, body }),
      yardstick: () => [createHmac('sha256', key).update(body).digest(), JSON.parse(text)],
    },
    { rounds: 15, times: 4000 },
  );
  return [
    {
      bar: 1,
      what: `ingest CPU, ${body.length} B`,
      value: millis('ingest') / millis('yardstick'),
      unit: 'ratio',
      limit: { rule: 'at most', value: 2.5 },
      note: `${micros(millis('ingest'))} against ${micros(millis('yardstick'))}; no middleware on this path`,
    },
  ];
};
