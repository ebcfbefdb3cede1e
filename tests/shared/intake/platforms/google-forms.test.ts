import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { googleForms } from '../../../../shared/intake/platforms/google-forms.ts';
import { actOf, partsOf } from './asked.ts';

const secret = 'whsec_c2VjcmV0IG9mIHRoZSBkZW1vIGJyYW5k';
const script = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/connect/google-forms.md', 'utf8'))?.[1] ?? '';

/** Google's bytes are signed: from -128 to 127. */
const signed = (bytes: Buffer): number[] => [...new Int8Array(bytes)];
const unsigned = (bytes: readonly number[]): Buffer => Buffer.from(Uint8Array.from(bytes, (byte) => byte & 255));

/** Runs the script of the guide as Apps Script would, and hands back what it posts. */
const postedBy = (event: object) => {
  const sent: unknown[] = [];
  const Utilities = {
    base64Decode: (text: string) => signed(Buffer.from(text, 'base64')),
    base64Encode: (bytes: number[]) => unsigned(bytes).toString('base64'),
    newBlob: (text: string) => ({ getBytes: () => signed(Buffer.from(text)) }),
    computeHmacSha256Signature: (value: number[], key: number[]) =>
      signed(createHmac('sha256', unsigned(key)).update(unsigned(value)).digest()),
  };
  runInNewContext(`${script}; tellHeard(event)`, {
    event,
    Utilities,
    PropertiesService: { getScriptProperties: () => ({ getProperty: (name: string) => (name === 'HEARD_SECRET' ? secret : null) }) },
    UrlFetchApp: { fetch: (url: string, options: object) => sent.push({ url, ...options }) },
  });
  const Sent = z.object({ url: z.string(), method: z.string(), payload: z.string(), headers: z.record(z.string(), z.string()) });
  return Sent.parse(sent[0]);
};

const answered = (title: string, answer: unknown) => ({ getItem: () => ({ getTitle: () => title }), getResponse: () => answer });
const event = (email: string) => ({
  source: { getId: () => 'form1' },
  response: {
    getId: () => '2_ABaOnuc',
    getTimestamp: () => new Date('2026-10-03T04:00:00Z'),
    getRespondentEmail: () => email,
    getItemResponses: () => [
      answered('Що сталося?', 'Зламалось'),
      answered('Кольори', ['Red', 'Blue']),
      answered('Grid', [['a'], null, ['b']]),
      answered('Skipped', ''),
    ],
  },
});

describe('the script for Google Forms', () => {
  it('signs as Standard Webhooks are verified', () => {
    const { payload, headers, method } = postedBy(event(''));
    expect(method).toBe('post');
    expect(() => new Webhook(secret).verify(payload, headers)).not.toThrow();
    expect(() => new Webhook(secret).verify(`${payload} `, headers)).toThrow('signature');
  });
  it('posts what the reader reads', () => {
    expect(actOf(googleForms, postedBy(event('olena@example.org')).payload)).toMatchObject({
      account: 'form1',
      sourceId: '2_ABaOnuc',
      thread: '2_ABaOnuc',
      kind: 'form_answer',
      verb: 'create',
      email: 'olena@example.org',
      at: '2026-10-03T04:00:00.000Z',
      text: 'Що сталося?: Зламалось\nКольори: Red, Blue\nGrid: a, b',
    });
    expect(actOf(googleForms, postedBy(event('')).payload)).toMatchObject({ email: undefined, handle: '2_ABaOnuc' });
  });
});

describe('Google Forms', () => {
  const stored = {
    responseId: 'r1',
    createTime: '2026-10-03T04:00:00.100Z',
    lastSubmittedTime: '2026-10-03T04:00:00.100900Z',
    respondentEmail: 'olena@example.org',
    answers: { q1: { questionId: 'q1', textAnswers: { answers: [{ value: 'Red' }, { value: 'Blue' }] } }, q2: { questionId: 'q2' } },
  };
  it('reads a response as the Forms API has it, and tells an edit by its times', () => {
    expect(actOf(googleForms, stored)).toMatchObject({ verb: 'create', text: 'q1: Red, Blue', email: 'olena@example.org' });
    expect(actOf(googleForms, { ...stored, formId: 'form1', lastSubmittedTime: '2026-10-03T05:00:00Z' })).toMatchObject({
      account: 'form1',
      verb: 'edit',
      version: '2026-10-03T05:00:00.000Z',
    });
  });
  it('quarantines what it does not know', () => {
    expect(partsOf(googleForms, { form: 'form1' })).toEqual([{ quarantined: 'shape.unknown' }]);
  });
});
