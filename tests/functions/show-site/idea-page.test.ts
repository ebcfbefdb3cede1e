import { describe, expect, it } from 'vitest';
import type { Idea } from '../../../shared/contract/ideas.ts';
import { ideas } from '../../browser/spytsia.ts';
import { answerOf, publicUrl } from './site-that.ts';

const changed = (id: string, change: Partial<Idea>) => ideas.map((idea) => (idea.id === id ? { ...idea, ...change } : idea));
const find = (id: string): Idea => {
  const idea = ideas.find((one) => one.id === id);
  if (!idea) throw new Error(`no idea ${id}`);
  return idea;
};

describe('the page of an idea', () => {
  it('tells each move with its reason, and what shows that it was built', async () => {
    const receipt = find('idea_receipt');
    const evidence = { text: 'Version 4.1 in the shops.', url: 'https://spytsia.example/4.1' };
    const moves = receipt.moves.map((move) => ({ ...move, evidence }));
    const page = await answerOf('/ideas/idea_receipt', { ideas: changed('idea_receipt', { moves }) });
    expect(page).toContain('The receipt comes by e-mail at the end of each ride.');
    expect(page).toContain('Version 4.1 in the shops.');
    expect(page).toContain('<a href="https://spytsia.example/4.1" rel="noopener">');
  });

  it('says by when it is to be built', async () => {
    const plan = { from: '2026-11-20', to: '2026-12-04' };
    const page = await answerOf('/ideas/idea_docks', { ideas: changed('idea_docks', { plan }) });
    expect(page).toContain('In progress, by 4 December');
  });

  it('names and links what was joined into it, however deep, with its words and its people', async () => {
    const joined = changed('idea_river', { mergedInto: 'idea_docks' }).map((idea) =>
      idea.id === 'idea_bell' ? { ...idea, mergedInto: 'idea_river' } : idea,
    );
    const page = await answerOf('/ideas/idea_docks', { ideas: joined });
    for (const words of [
      'href="/ideas/idea_river"',
      'href="/ideas/idea_bell"',
      'Живу на Березняках',
      '@pedal.i.kava',
      'Heard from 5 people',
    ])
      expect(page).toContain(words);
  });

  it('does not walk for ever when two ideas name each other', async () => {
    const [a, b] = [find('idea_river'), find('idea_bell')];
    const ring = [
      { ...a, mergedInto: b.id },
      { ...b, mergedInto: a.id },
    ];
    expect(await answerOf(`/ideas/${a.id}`, { ideas: ring })).toContain('Go to the idea');
  });

  it('leads to its neighbours on the board', async () => {
    const page = await answerOf('/ideas/idea_river');
    expect(page).toMatch(/rel="prev" href="\/ideas\/idea_docks"/);
    expect(page).toMatch(/rel="next" href="\/ideas\/idea_family"/);
    expect(await answerOf('/ideas/idea_docks')).not.toContain('rel="prev"');
  });

  it('offers to follow what is open, in the reader’s language, and says when a link was sent', async () => {
    const open = await answerOf('/ideas/idea_docks?lang=uk');
    expect(open).toContain('action="/ideas/idea_docks/subscriptions"');
    expect(open).toContain('<input type="hidden" name="language" value="uk"');
    expect(await answerOf('/ideas/idea_receipt')).not.toContain('/subscriptions');
    expect(await answerOf('/ideas/idea_docks?subscribed=1')).toContain('press the link that we sent');
  });

  it('can be handed on, whatever its title holds', async () => {
    const page = await answerOf('/ideas/idea_docks', { ideas: changed('idea_docks', { title: 'A & B? \ud800' }) });
    expect(page).toContain(`mailto:?subject=A%20%26%20B%3F%20%EF%BF%BD&amp;body=${encodeURIComponent(`${publicUrl}/ideas/idea_docks`)}`);
  });
});

describe('what a page tells programs', () => {
  it('has an address of its own in each language', async () => {
    const page = await answerOf('/ideas/idea_docks?lang=uk&voted=1');
    expect(page).toContain(`<link rel="canonical" href="${publicUrl}/ideas/idea_docks?lang=uk"`);
    expect(page).toContain(`<link rel="alternate" hreflang="en" href="${publicUrl}/ideas/idea_docks?lang=en"`);
    expect(page).toContain(`<link rel="alternate" hreflang="x-default" href="${publicUrl}/ideas/idea_docks"`);
  });

  it('names its feeds', async () => {
    const page = await answerOf('/ideas/idea_docks?lang=uk');
    for (const path of ['/feed.atom', '/feed.json', '/ideas/idea_docks/feed.atom', '/ideas/idea_docks/feed.json'])
      expect(page).toContain(`href="${path}?lang=uk"`);
  });

  it('is linked data that no words of a visitor break', async () => {
    const evil = '</script><script>alert(1)</script>';
    const page = await answerOf('/ideas/idea_docks', { ideas: changed('idea_docks', { title: evil, text: evil }) });
    const [, json = ''] = page.match(/<script type="application\/ld\+json">(.*?)<\/script>/s) ?? [];
    expect(JSON.parse(json)).toMatchObject({ '@type': 'DiscussionForumPosting', headline: evil, text: evil });
  });

  it('names no author who did not agree, nor their words', async () => {
    const page = await answerOf('/ideas/idea_anywhere');
    expect(page).not.toContain('просто під домом');
    expect(page).toContain('"name":"A person who prefers not to be named"');
  });

  it.each(['/ideas?q=unicorn', '/ideas/idea_bell'])('keeps %s out of search engines', async (path) => {
    expect(await answerOf(path, { ideas: changed('idea_bell', { mergedInto: 'idea_docks' }) })).toContain('noindex');
  });
});
