import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { IntlMessageFormat } from 'intl-messageformat';

/** A message where catalogues have it: after its language, in quotes. */
const messages = /\b(en|uk):\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/g;
const textOf = (literal: string): string => {
  const inside = literal.slice(1, -1);
  return JSON.parse(`"${literal.startsWith("'") ? inside.replaceAll(String.raw`\'`, "'").replaceAll('"', String.raw`\"`) : inside}"`);
};

/** A message as the formatter takes it without its reader; one without syntax stays the words that it is. */
const read = (all: string, language: string, literal: string): string => {
  const message = textOf(literal);
  return /[{}<']/.test(message) ? `${language}: ${JSON.stringify(new IntlMessageFormat(message, language).getAst())}` : all;
};

/**
 * Reads the messages of a page's catalogues when its program is built, so that browsers fetch no reader of ICU MessageFormat:
 * https://formatjs.github.io/docs/guides/advanced-usage#react-intl-without-parser-40-smaller
 */
export const readMessages: Plugin = {
  name: 'read-messages',
  setup: ({ onResolve, onLoad, resolve }) => {
    onResolve({ filter: /^@formatjs\/icu-messageformat-parser$/ }, ({ kind, resolveDir }) =>
      resolve('@formatjs/icu-messageformat-parser/no-parser.js', { kind, resolveDir }),
    );
    onLoad({ filter: /shared\/words\/.*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(messages, read),
      loader: 'ts',
    }));
  },
};
