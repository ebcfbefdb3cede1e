import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Script } from '../../../shared/contract/knowledge-settings.ts';
import { MediaProblem } from '../../../shared/contract/media.ts';
import { refusalSaid } from '../../../shared/words/refusals/refusal-said.ts';
import { refusalWords } from '../../../shared/words/refusals/refusal-words.ts';
import { ruleWords } from '../../../shared/words/refusals/rule-words.ts';

interface Found {
  readonly code: string;
  readonly status: string;
  /** Names of its facts; null where they are not written out where it is made. */
  readonly facts: readonly string[] | null;
  readonly where: string;
}
const top = new URL('../../../', import.meta.url).pathname;
const sources = ['functions', 'shared'].flatMap((place) =>
  readdirSync(`${top}${place}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${place}/${name}`),
);

/** What stands between the parentheses that open at the place. */
const inside = (text: string, open: number): string => {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return text.slice(open + 1, at);
  }
  return '';
};
const factsIn = (made: string): readonly string[] | null => {
  const given = /facts: \{([^}]*)\}/.exec(made)?.[1];
  if (given !== undefined) return given.split(/,(?![^(]*\))/).flatMap((one) => /^\s*(\w+)/.exec(one)?.[1] ?? []);
  return /\bfacts\b/.test(made) ? null : [];
};
/** Codes that a refusal is made with by a name. */
const named: Readonly<Record<string, readonly string[]>> = {
  why: ['channel.gone', 'channel.read-only', 'post.no-posting', 'post.no-place'],
  problem: MediaProblem.options,
};

const found: readonly Found[] = sources.flatMap((where) => {
  const text = readFileSync(`${top}${where}`, 'utf8');
  return [...text.matchAll(/(?:new Refusal|\brefuse)\(/g)].flatMap(({ index, 0: { length } }): Found[] => {
    const made = inside(text, index + length - 1);
    const [, literal, name = '', status = ''] = /^\s*(?:'([a-z.-]+\.[a-z.-]+)'|(\w+)),\s*(\d{3})?/.exec(made) ?? [];
    const codes = literal ? [literal] : (named[name] ?? []);
    return codes.map((code) => ({ code, status, facts: factsIn(made), where }));
  });
});

/** Names that the words of a key are made of: those of a choice count once, its branches are words. */
const namesIn = (words: string): readonly string[] => [...new Set([...words.matchAll(/\{(\w+)(?=[},])/g)].map(([, name = '']) => name))];

it('finds the refusals of the code', () => expect(new Set(found.map(({ code }) => code)).size).toBeGreaterThan(140));

it('has words in both languages for every refusal', () =>
  expect(found.filter(({ code }) => !Object.hasOwn(refusalWords, code)).map(({ code, where }) => `${code} of ${where}`)).toEqual([]));

it('has no words for what is refused nowhere', () => {
  const known = new Set([...found.flatMap(({ code, status }) => [code, `${code} ${status}`]), 'act.not-recorded']);
  expect(Object.keys(refusalWords).filter((key) => !known.has(key))).toEqual([]);
});

const optional = ['undo.changed at'];
it.each(Object.entries(refusalWords))('says %s of facts that its refusals give', (key, words) => {
  const refusals = found.filter(({ code, status }) => code === key || `${code} ${status}` === key);
  for (const language of ['en', 'uk'] as const)
    for (const name of namesIn(words[language]))
      for (const { facts, where } of refusals)
        expect(facts === null || facts.includes(name) || optional.includes(`${key} ${name}`), `${name} of ${key}, ${where}`).toBe(true);
});

it.each([
  [
    'with its numbers',
    { code: 'reply.too-long', status: 422, facts: { platform: 'telegram', most: '4096', length: '5000' } },
    'uk',
    'Telegram приймає щонайбільше 4\u00a0096 знаків, а тут 5\u00a0000. Скоротіть текст.',
  ],
  [
    'by its status',
    { code: 'staff.ended', status: 403 },
    'uk',
    'Це посилання надіслали людині, якої вже немає в команді. Щоб узяти розмову, увійдіть у консоль.',
  ],
  [
    'with an instant',
    { code: 'form.closed', status: 409, facts: { until: '2026-11-23T07:00:00.000Z' } },
    'en',
    'This form is closed until 2026-11-23 07:00 UTC.',
  ],
  ['without one', { code: 'form.closed', status: 409, facts: { until: 'none' } }, 'en', 'This form is closed.'],
  [
    'by a choice',
    { code: 'undo.changed', status: 409, facts: { by: 'nobody' } },
    'en',
    'Something was said since, and its state followed. It stays as it is.',
  ],
  [
    'field by field',
    { code: 'request.invalid', status: 400, facts: { title: 'too-long 120', 'items.0.x': 'missing' } },
    'uk',
    'Перевірте заповнене. Назва: щонайбільше 120 знаків; «items.0.x»: заповніть.',
  ],
  [
    'of settings, field by field',
    {
      code: 'settings.invalid',
      status: 422,
      facts: { calendar: 'unknown mars', 'steps.0.tel': 'unknown-field', address: 'not an https address', x: 'of tomorrow' },
    },
    'uk',
    'Перевірте заповнене. «calendar»: немає «mars»; «steps.0.tel»: такого поля немає; «address»: це не адреса https; «x»: заповнено неправильно.',
  ],
  [
    'of settings, in English',
    { code: 'settings.invalid', status: 422, facts: { name: 'missing', members: 'unknown ghost' } },
    'en',
    'Check what you filled in. Name: fill this in; «members»: there is no “ghost”.',
  ],
  ['not at all, where it does not know it', { code: 'moon.full', status: 409 }, 'uk', undefined],
  ['not at all, where a fact is missing', { code: 'plan.full', status: 409 }, 'uk', undefined],
] as const)('says a refusal %s', (_how, refusal, language, said) => expect(refusalSaid(refusal, language)).toBe(said));

it('says every rule of settings documents in Ukrainian, and no other', () => {
  const files = ['settings', 'setting-basics', 'promise-settings', 'knowledge-settings', 'form-settings', 'priorities'];
  const rules = [...files.map((name) => `shared/contract/${name}.ts`), 'shared/kernel/instant-schema.ts'].flatMap((where) =>
    readFileSync(`${top}${where}`, 'utf8')
      .split('\n')
      .filter((line) => /\b(fault|refine|regex)\(|message: /.test(line))
      .flatMap((line) => [...line.matchAll(/'([^']*)'/g)].map(([, words = '']) => words).filter((words) => /^[a-z]+ /i.test(words))),
  );
  const gaps = Object.keys(ruleWords).filter((words) => words.startsWith('fills in only'));
  expect(new Set(rules)).toEqual(new Set(Object.keys(ruleWords).filter((words) => !gaps.includes(words))));
  expect(Script.safeParse({ id: 's', name: 's', words: { en: '{nobody}' } }).error?.issues.map(({ message }) => message)).toEqual(gaps);
});
