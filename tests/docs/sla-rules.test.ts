import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Policy } from '../../shared/contract/settings.ts';
import { playExample } from './play-example.ts';
import { docs, pageOf, partsOf, renderPart } from './render-docs.ts';
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

it('shows a promise to replay that can be read', () => {
  const file = new URL('examples/one-hour.json', docs.en);
  expect(Policy.parse(JSON.parse(readFileSync(file, 'utf8'))).targetMinutes).toEqual({ first_response: 60 });
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
  it('links to headings and files that exist', () => {
    const page = pageOf(language);
    // how GitHub names a heading: lower case, hyphens for spaces, no other punctuation
    const anchors = [...page.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
      text
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    );
    const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
    const dead = links.filter((link) =>
      link.startsWith('#') ? !anchors.includes(link.slice(1)) : !existsSync(new URL(link, docs[language])),
    );
    expect(dead).toEqual([]);
  });
});
