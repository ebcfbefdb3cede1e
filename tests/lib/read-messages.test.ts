import { globSync } from 'node:fs';
import { build } from 'esbuild';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readMessages } from '../../lib/read-messages.ts';
import { speakMarked } from '../../shared/words/speak.ts';

const top = new URL('../../', import.meta.url).pathname;
const Catalogues = z.record(z.string(), z.record(z.string(), z.object({ en: z.string(), uk: z.string() })));
const files = globSync('shared/words/**/*.ts', { cwd: top });

/** A module of words and the voice for it, as they come out of a page's build. */
const builtWith = async (file: string) => {
  const { outputFiles } = await build({
    stdin: { contents: `export * as words from './${file}'; export { speakMarked } from './shared/words/speak.ts';`, resolveDir: top },
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    plugins: [readMessages],
  });
  const text = outputFiles[0]?.text ?? '';
  const module = await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
  return { text, words: module.words, speakMarked: module.speakMarked };
};

type Ast = ReturnType<IntlMessageFormat['getAst']>;
/** The names of what a message wants, told apart from the tags in it. */
const wanted = (ast: Ast, values = new Set<string>(), tags = new Set<string>()): { values: Set<string>; tags: Set<string> } => {
  for (const one of ast) {
    if ('children' in one) wanted(one.children, values, tags.add(one.value));
    else if (one.type !== 0 && 'value' in one) values.add(one.value);
    if ('options' in one) for (const { value } of Object.values(one.options)) wanted(value, values, tags);
  }
  return { values, tags };
};

describe('messages read when a page is built say what they say when they are read there', () => {
  it.each(files)('%s', async (file) => {
    const found = Catalogues.safeParse({ ...(await import(`${top}${file}`)) });
    const built = await builtWith(file);
    expect(built.text).not.toMatch(/class Parser|\b(en|uk): ?"[^"]*[{<]/);
    if (!found.success) return;
    for (const [name, catalogue] of Object.entries(found.data))
      for (const language of ['en', 'uk'] as const)
        for (const [key, words] of Object.entries(catalogue)) {
          const { values, tags } = wanted(new IntlMessageFormat(words[language], language).getAst());
          for (const n of [1, 3, 5]) {
            const given = Object.fromEntries([...values].map((value) => [value, n]));
            const marks = Object.fromEntries([...tags].map((tag) => [tag, (inside: unknown) => `[${String(inside)}]`]));
            const here = speakMarked(catalogue, language)(key, marks, given);
            expect(built.speakMarked(built.words[name], language)(key, marks, given), `${name} ${key}`).toEqual(here);
          }
        }
  });
});
