import { describe, expect, it } from 'vitest';
import { receiveWebhook } from '../../../functions/receive-webhook/receive-webhook.ts';
import { Platform } from '../../../shared/contract/settings.ts';
import { normalise } from '../../../shared/intake/normalise.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { captured, hasCaptured, outcomes } from '../../fixtures/captured.ts';
import { memoryIntake } from '../../fixtures/memory-intake.ts';
import { signedHeaders } from '../../journeys/signing.ts';
import { demo } from './demo.ts';

const secret = 'whsec_c2VjcmV0IG9mIHRoZSBkZW1vIGJyYW5k';
const now = instantFrom('2026-11-16T08:00:00Z');

it('knows every body once', () => {
  expect(new Set(outcomes.map(({ file }) => file)).size).toBe(outcomes.length);
  expect(outcomes.length).toBe(150);
});

describe.runIf(hasCaptured)('captured bodies, signed anew', () => {
  it.each(outcomes.filter(({ route }) => route.startsWith('/hooks/')))('$file is $outcome: $reason', async (row) => {
    const [, , name = ''] = row.route.split('/');
    const intake = memoryIntake(Object.fromEntries(Platform.options.map((platform) => [`demo-${platform}`, { signing: [secret] }])));
    const body = captured(row.file);
    const headers = signedHeaders(name, secret, body, new Date(now));
    const { status } = await receiveWebhook({ ...intake, now: () => now })(row.route, { method: 'POST', query: {}, headers, body });
    expect(status).toBe(row.status);
    const [letter] = intake.sent;
    if (!letter) return expect(row.outcome).toBe('platform not connected');
    const read = normalise(letter, body, demo);
    expect(read.quarantined.map(({ code }) => code).at(0)).toBe(row.outcome === 'quarantined' ? row.reason : undefined);
    expect(read.ignored.map(({ rule }) => rule).at(0)).toBe(row.outcome === 'ignored' ? row.reason : undefined);
    expect(read.interactions.map(({ verb, kind, direction }) => `${verb} ${kind} ${direction}`).join(', ')).toBe(
      row.outcome === 'recorded' ? row.reason : '',
    );
  });
});
