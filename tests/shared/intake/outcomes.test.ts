import { describe, expect, it } from 'vitest';
import { receiveWebhook } from '../../../functions/receive-webhook/receive-webhook.ts';
import { heldFor, signedHeaders } from '../../../lib/local/sign-delivery.ts';
import { sentBody } from '../../../shared/contract/delivery-signatures.ts';
import type { Letter } from '../../../shared/contract/letters.ts';
import { Platform } from '../../../shared/contract/settings.ts';
import { normalise } from '../../../shared/intake/normalise.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { captured, contentOf, hasCaptured, headersOf, outcomes } from '../../fixtures/captured.ts';
import { memoryIntake } from '../../fixtures/memory-intake.ts';
import { demo, letterOf } from './demo.ts';

const secret = 'whsec_c2VjcmV0IG9mIHRoZSBkZW1vIGJyYW5k';
const now = instantFrom('2026-11-16T08:00:00Z');

it('knows every body once', () => {
  expect(new Set(outcomes.map(({ file }) => file)).size).toBe(outcomes.length);
  expect(outcomes.length).toBe(150);
});

const check = (row: (typeof outcomes)[number], letter: Letter, body: Buffer) => {
  const read = normalise(letter, body, demo);
  expect(read.quarantined.map(({ code }) => code).at(0)).toBe(row.outcome === 'quarantined' ? row.reason : undefined);
  expect(read.ignored.map(({ rule }) => rule).at(0)).toBe(row.outcome === 'ignored' ? row.reason : undefined);
  expect(read.lookups.at(0)).toBe(row.outcome === 'asked for' ? row.reason : undefined);
  expect(read.interactions.map(({ verb, kind, direction }) => `${verb} ${kind} ${direction}`).join(', ')).toBe(
    row.outcome === 'recorded' ? row.reason : '',
  );
  expect(contentOf(read.interactions)).toBe(row.content);
};

/** What is posted comes through the webhook; what polling brings is read as it is. */
const letterFrom = async ({ file, route, status }: (typeof outcomes)[number], body: Buffer): Promise<Letter | undefined> => {
  const polled = Platform.safeParse(route.replace('read as ', ''));
  if (polled.success) return { ...letterOf(polled.data, now), headers: headersOf(file) };
  const platform = route.split('/')[2] ?? '';
  const intake = memoryIntake({ [`demo-${platform}`]: heldFor(platform, [secret]) });
  const sent = sentBody(platform, secret, body);
  const headers = { ...headersOf(file), ...signedHeaders(platform, secret, sent, new Date(now)) };
  const answer = await receiveWebhook({ ...intake, now: () => now })(route, { method: 'POST', query: {}, headers, body: sent });
  expect(answer.status).toBe(status);
  return intake.sent[0];
};

describe.runIf(hasCaptured)('captured bodies', () => {
  it.each(outcomes.filter(({ route }) => /^(\/hooks\/|read as )/.test(route)))('$file is $outcome: $reason', async (row) => {
    const body = captured(row.file);
    const letter = await letterFrom(row, body);
    if (letter) check(row, letter, body);
    else expect(['platform not connected', 'answered at once']).toContain(row.outcome);
  });
});
