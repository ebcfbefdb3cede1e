import { describe, expect, it } from 'vitest';
import { playExample } from './play-example.ts';
import { pageOf, partsOf, renderPart } from './render-docs.ts';
import { showsOf, zoneOf } from './render-example.ts';
import { commands, examples } from './sla-examples.ts';

const languages = ['en', 'uk'] as const;

describe('an example of the SLA rules', () => {
  it.each(examples)('$name shows what a person reckons from the rule', async (example) => {
    const zone = zoneOf(example);
    const shown = (await playExample(example)).map((one) => showsOf(one, zone, 'en'));
    expect(shown).toEqual(example.rows.map(({ shows }) => shows));
  });
});

describe.each(languages)('the page in %s', (language) => {
  const parts = partsOf(pageOf(language));
  it('holds every example and every command once', () => {
    const names = (kind: string) => parts.filter((part) => part.kind === kind).map(({ name }) => name);
    expect(names('example').toSorted()).toEqual(examples.map(({ name }) => name).toSorted());
    expect(names('run').toSorted()).toEqual(Object.keys(commands).toSorted());
  });
  it.each(parts)('tells $kind $name as it is; if not, node tests/docs/write-examples.ts writes it anew', async (part) => {
    expect(part.body).toBe(await renderPart(part, language));
  });
  it('has a heading for each of the fifteen rules', () => {
    const numbers = [...pageOf(language).matchAll(/^### (\d+)\. /gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
  });
});
