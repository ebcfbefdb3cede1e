import { describe, expect, it } from 'vitest';
import { IdeaAuthor } from '../../../shared/contract/ideas.ts';
import { authorsOf, consentOf, mayBeNamed } from '../../../shared/ideas/naming.ts';
import type { Consents } from '../../../shared/ideas/ports.ts';
import { publicIdeas } from '../../../shared/ideas/public-ideas.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { memoryIdeas } from '../../fixtures/memory-ideas.ts';
import { anIdea } from './an-idea.ts';

const at = instantFrom('2026-11-20T08:00:00Z');
const said = (states: Record<string, 'asked' | 'granted' | 'refused'>): Consents =>
  new Map(Object.entries(states).map(([person, state]) => [person, { state, at }]));
const author = (person: string, name: string, consent: boolean, email?: string) => IdeaAuthor.parse({ person, name, consent, email });

describe('consent', () => {
  it.each([
    ['nothing and was not asked', false, {}, 'unasked'],
    ['yes where they said it', true, {}, 'granted'],
    ['nothing and was asked', false, { per_1: 'asked' }, 'asked'],
    ['yes where they said it, and was asked again', true, { per_1: 'asked' }, 'granted'],
    ['yes later', false, { per_1: 'granted' }, 'granted'],
    ['yes where they said it and no later', true, { per_1: 'refused' }, 'refused'],
  ] as const)('of who said %s', (_what, consent, later, state) => {
    expect(consentOf({ person: 'per_1', name: 'Ann', consent }, said(later))).toBe(state);
  });
  it('refused by a person holds for their vote', () =>
    expect(consentOf({ voter: 'vot_1', person: 'per_1', consent: true }, said({ per_1: 'refused' }))).toBe('refused'));
});

describe('names', () => {
  const names = (people: readonly IdeaAuthor[], states: Parameters<typeof said>[0] = {}) =>
    mayBeNamed(people, said(states)).map(({ name }) => name);
  it('stand once, for those who agreed', () =>
    expect(names([author('a', 'Ann', true), author('b', 'Bo', false), author('c', ' ann ', true), author('d', '', true)])).toEqual([
      'Ann',
    ]));
  it('are left out for who refused, under another handle, too', () => {
    const people = [author('a', 'Ann', true), author('b', 'ann', true), author('c', 'A. K.', true, 'k@x.test'), author('d', 'Bo', true)];
    expect(names(people, { a: 'refused' })).toEqual(['A. K.', 'Bo']);
    expect(names([...people, author('e', 'Kay', true, 'K@X.test')], { e: 'refused' })).toEqual(['Ann', 'Bo']);
  });
});

it('knows each author of a family once, the own first', () => {
  const family = [{ authors: [author('a', 'Ann', true)] }, { authors: [author('b', 'Bo', true), author('a', 'Anna', false)] }];
  expect(authorsOf(family).map(({ name }) => name)).toEqual(['Ann', 'Bo']);
});

describe('ideas for the public', () => {
  const idea = anIdea({ authors: [author('a', 'Ann', true, 'ann@x.test'), author('b', 'Bo', true)] });
  const child = anIdea({
    id: 'idea_2',
    state: 'merged',
    mergedInto: 'idea_1',
    authors: [author('c', 'Cy', true), author('d', 'Di', false)],
  });
  const open = async (refused: string[] = []) => {
    const { shelf, consents } = memoryIdeas([idea, child]);
    for (const person of refused) await consents.say({ person, state: 'refused', at, by: 'marta' });
    return publicIdeas(shelf, consents);
  };
  const named = (found: { authors: readonly IdeaAuthor[] } | null | undefined) => found?.authors.map(({ name }) => name);
  it('name the authors of what was merged into them, where they agreed', async () => {
    const site = await open();
    expect(named(await site.read('idea_1'))).toEqual(['Ann', 'Bo', 'Cy', '']);
    expect(named((await site.list())[0])).toEqual(['Ann', 'Bo', 'Cy', '']);
  });
  it('hold no name of who refused and no address', async () => {
    const site = await open(['a', 'c']);
    const all = JSON.stringify([await site.list(), await site.read('idea_1'), await site.read('idea_2')]);
    for (const secret of ['Ann', 'Cy', 'ann@x.test']) expect(all).not.toContain(secret);
    expect(all).toContain('Bo');
  });
  it('know nothing of an idea that is not there', async () => expect(await (await open()).read('idea_9')).toBeNull());
});
