import { describe, expect, it } from 'vitest';
import { formIdeas } from '../../../functions/record-interactions/form-ideas.ts';
import { Letter } from '../../../shared/contract/letters.ts';
import { normalise } from '../../../shared/intake/normalise.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { formed, forming } from './forming.ts';

const browser = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html,*/*' };
const codeOf = ({ status, body }: { status: number; body: string }) => `${status} ${JSON.parse(body).code}`;
const read = (sent: unknown) => {
  const letter = Letter.parse(sent);
  const body = Buffer.from(letter.body ?? '', 'base64');
  const { interactions } = normalise(letter, body, formed);
  return { said: interactions[0], ideas: formIdeas(interactions, body, formed) };
};

describe('a form with fields of its own', () => {
  it('is read by them, and its answers are kept apart from its words', async () => {
    const { post, sent } = forming();
    expect((await post('/forms/pulse', { score: 9, better: 'Насос на станції', lang: 'uk' })).status).toBe(200);
    const { said, ideas } = read(sent[0]);
    expect(said).toMatchObject({ intent: 'idea', language: 'uk', text: 'Чи порадили б нас?: 9/10\nЩо було б краще?: Насос на станції' });
    expect(said?.answers).toEqual([
      { field: 'score', value: 9 },
      { field: 'better', value: 'Насос на станції' },
    ]);
    expect(ideas.map(({ title, text, language, authors }) => ({ title, text, language, authors }))).toEqual([
      { title: 'Насос на станції', text: 'Насос на станції', language: 'uk', authors: [] },
    ]);
  });
  it('opens no case where a number alone is said', async () => {
    const { post, sent } = forming();
    await post('/forms/pulse', { score: 3 });
    expect(read(sent[0])).toMatchObject({ said: { intent: 'noise' }, ideas: [] });
  });
  it('tells people of one place apart who answer the same, by the key of their page', async () => {
    const { post, sent } = forming();
    for (const key of ['press-0001', 'press-0002', 'press-0002']) await post('/forms/pulse', { score: 9, key });
    expect(new Set(sent.map(({ id }) => id)).size).toBe(2);
  });
  it('tells people of different places apart without a key', async () => {
    const { post, sent } = forming();
    for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.1']) await post('/forms/pulse', { score: 9 }, { address });
    expect(new Set(sent.map(({ id }) => id)).size).toBe(2);
  });
  it('says every fault by field and code', async () => {
    const { post, sent } = forming();
    const answer = await post('/forms/pulse', { score: '11', better: ['x'] });
    expect(JSON.parse(answer.body)).toMatchObject({
      code: 'form.invalid',
      detail: 'Check these fields: score, better.',
      fields: [
        { field: 'score', code: 'not-on-the-scale' },
        { field: 'better', code: 'not-a-value' },
      ],
    });
    expect(sent).toEqual([]);
  });
  it('is shown again to a browser with a summary of its faults and all that was written, which runs nothing', async () => {
    const { post } = forming();
    const hostile = '"><script>alert(1)</script></textarea><b onmouseover=x>';
    const body = Buffer.from(
      new URLSearchParams({ score: '', better: hostile, lang: 'uk', embed: '1', key: 'press-0003', website: '' }).toString(),
    );
    const answer = await post('/forms/pulse', {}, { headers: browser, body });
    expect(answer).toMatchObject({
      status: 422,
      headers: { 'content-security-policy': expect.stringContaining('frame-ancestors https://shop.example') },
    });
    expect(answer.body).toContain('href="#f-score"');
    expect(answer.body).toContain('Заповніть це поле.');
    expect(answer.body).toContain('name="key" value="press-0003"');
    expect(answer.body).not.toMatch(/<script|<b on/);
    expect(answer.body).toContain('&lt;/textarea>');
  });
});

describe('a form', () => {
  const fields = { text: 'A pump' };
  it('is closed before its time', async () => {
    expect(codeOf(await forming().post('/forms/later', fields))).toBe('409 form.closed');
  });
  it('takes so many answers of one person in its hours, and each again', async () => {
    const { post, state, sent } = forming();
    const came = [];
    for (const text of ['one', 'two', 'one', 'three']) came.push(codeOf(await post('/forms/few', { text })));
    expect(came).toEqual(['200 undefined', '200 undefined', '200 undefined', '429 form.too-often']);
    expect(codeOf(await post('/forms/few', { text: 'three' }, { address: '192.0.2.2' }))).toBe('200 undefined');
    state.now = instantFrom('2026-11-16T09:00:00Z');
    expect(codeOf(await post('/forms/few', { text: 'three' }))).toBe('200 undefined');
    expect(sent).toHaveLength(5);
  });
  it('waits as long as it says', async () => {
    const { post } = forming();
    expect(codeOf(await post('/forms/slow', { ...fields, shownAt: '2026-11-16T07:59:51Z' }))).toBe('422 form.too-fast');
    expect(codeOf(await post('/forms/slow', { ...fields, shownAt: '2026-11-16T07:59:50Z' }))).toBe('200 undefined');
  });
});

describe('a page of another site', () => {
  const from = (origin: string, method = 'POST') => ({ method, headers: { 'content-type': 'application/json', origin } });
  it('may send a form where the settings name it', async () => {
    const { post } = forming();
    const asked = await post('/forms/pulse', {}, from('https://shop.example', 'OPTIONS'));
    expect(asked).toMatchObject({
      status: 204,
      headers: { 'access-control-allow-origin': 'https://shop.example', 'access-control-allow-methods': 'POST', vary: 'origin' },
    });
    const answer = await post('/forms/pulse', { score: 9 }, from('https://shop.example'));
    expect(answer).toMatchObject({ status: 200, headers: { 'access-control-allow-origin': 'https://shop.example' } });
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
  });
  it('reads what was refused, too', async () => {
    expect(await forming().post('/forms/pulse', {}, from('https://shop.example'))).toMatchObject({
      status: 422,
      headers: { 'access-control-allow-origin': 'https://shop.example' },
    });
  });
  it.each([
    ['another site', '/forms/pulse', 'https://evil.example'],
    ['a site whose name begins alike', '/forms/pulse', 'https://shop.example.evil.test'],
    ['no site', '/forms/pulse', 'null'],
    ['the same site at another door', '/ideas/idea_1/votes', 'https://shop.example'],
  ])('is given no leave: %s', async (_who, path, origin) => {
    const { post } = forming();
    const asked = await post(path, {}, from(origin, 'OPTIONS')).catch(() => ({ headers: {} }));
    expect(Object.keys(asked.headers)).not.toContain('access-control-allow-origin');
    expect(Object.keys(asked.headers)).not.toContain('access-control-allow-methods');
  });
});
