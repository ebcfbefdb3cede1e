import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../shared/contract/settings.ts';
import { renderExample } from './render-example.ts';
import { commands, examples } from './sla-examples.ts';

const top = new URL('../../', import.meta.url);
export const docs: Readonly<Record<Language, URL>> = {
  en: new URL('docs/sla-rules.md', top),
  uk: new URL('docs/sla-rules.uk.md', top),
};

/** A part of a page between its markers: `<!-- example: pause -->` or `<!-- run: batch -->`, until `<!-- end -->`. */
export interface Part {
  readonly kind: string;
  readonly name: string;
  readonly body: string;
}
const marked = /<!-- (example|run): ([a-z0-9-]+) -->\n([\s\S]*?)<!-- end -->/g;

export const partsOf = (page: string): readonly Part[] =>
  [...page.matchAll(marked)].map(([, kind = '', name = '', body = '']) => ({ kind, name, body: body.trim() }));
export const pageOf = (language: Language): string => readFileSync(docs[language], 'utf8');

const printed = new Map<string, string>();
/** What a command prints, its complaint included; each is run once. */
const run = (command: string): string => {
  const known = printed.get(command);
  if (known !== undefined) return known;
  const args = command.replaceAll('\\\n', ' ').split(/\s+/);
  const { stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'bin/commands/heard.ts', ...args], {
    encoding: 'utf8',
    cwd: fileURLToPath(top),
  });
  const text = `${stdout}${stderr}`.trimEnd();
  printed.set(command, text);
  return text;
};

/** A part as it has to read, from the engine and the command line. Throws for a name that no example has. */
export const renderPart = async ({ kind, name }: Pick<Part, 'kind' | 'name'>, language: Language): Promise<string> => {
  const example = examples.find((one) => one.name === name);
  if (kind === 'example' && example) return renderExample(example, language);
  const command = commands[name];
  if (kind !== 'run' || !command) throw new Error(`There is no ${kind} '${name}'.`);
  return `\`\`\`sh\nnpm run -s heard -- ${command}\n\`\`\`\n\n\`\`\`text\n${run(command)}\n\`\`\``;
};

/** The page with every marked part rendered anew. */
export const renderPage = async (language: Language): Promise<string> => {
  let page = pageOf(language);
  for (const part of partsOf(page)) {
    const rendered = await renderPart(part, language);
    const place = new RegExp(`(<!-- ${part.kind}: ${part.name} -->\n)[\\s\\S]*?(<!-- end -->)`, 'g');
    page = page.replace(place, (_whole, start: string, end: string) => `${start}${rendered}\n\n${end}`);
  }
  return page;
};
