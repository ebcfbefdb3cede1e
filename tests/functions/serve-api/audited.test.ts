import { describe, expect, it } from 'vitest';
import { apiRoutes } from '../../../functions/serve-api/api-routes.ts';
import { deedWords } from '../../../shared/words/audit-words.ts';
import { askExample } from './ask-example.ts';

const nameOf = ({ method, path }: { readonly method: string; readonly path: string }) => `${method} ${path}`;
const changing = apiRoutes.filter(({ method, unaudited }) => method !== 'GET' && unaudited === undefined);

/** One brand has one promise: nothing is put into another order there. Its own suite looks for the line. */
const changesNothing = 'PUT /policy-order';

describe('every change by staff is in the audit', () => {
  it.each(changing.map(nameOf).filter((name) => name !== changesNothing))('%s', async (name) => {
    const { answer, noted, now } = await askExample(name);
    expect(answer.ok ? 'done' : await answer.text()).toBe('done');
    const [line] = noted;
    expect(deedWords('en', line?.did ?? '')).not.toMatch(/^did:/);
    expect(line).toMatchObject({
      by: expect.stringMatching(/^(marta|olha)$/),
      at: now,
      did: expect.stringMatching(/^[a-z-]+\.[a-z-]+$/),
      subject: expect.stringMatching(/\S/),
    });
  });
});
