import { describe, expect, it } from 'vitest';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { ideas } from '../../browser/spytsia.ts';
import { answerOf } from './site-that.ts';

const [first] = ideas;
if (!first) throw new Error('no idea');
const many = Array.from({ length: 60 }, (_, n) => ({ ...first, id: `idea_${n}`, title: `Idea ${n}`, votes: 60 - n }));
const shown = (page: string) => [...page.matchAll(/<h3><a href="\/ideas\/(idea_\w+)"/g)].map(([, id]) => id);

describe('the board', () => {
  it('comes a page at a time, each idea once', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => answerOf(`/ideas?page=${page}`, { ideas: many })));
    expect(pages.map((page) => shown(page).length)).toEqual([25, 25, 10]);
    expect(pages.flatMap(shown)).toEqual(many.map(({ id }) => id));
    expect(pages[1]).toContain('Page 2 of 3');
    expect(pages[1]).toContain('rel="prev" href="/ideas"');
    expect(pages[1]).toContain('rel="next" href="/ideas?page=3"');
  });
  it('shows its last page to who asks for one beyond it', async () => {
    expect(shown(await answerOf('/ideas?page=900', { ideas: many }))).toHaveLength(10);
  });
  it('keeps what was asked for from page to page', async () => {
    expect(await answerOf('/ideas?topic=docks&sort=new&q=idea', { ideas: many })).toContain(
      'href="/ideas?topic=docks&amp;sort=new&amp;q=idea&amp;page=2"',
    );
  });
  it('says how many each choice would leave', async () => {
    const page = await answerOf('/ideas?q=%D0%B2%D1%96%D0%BB%D1%8C%D0%BD%D1%96');
    expect(page).toContain('1 idea found.');
    expect(page).toContain('in progress (1)');
    expect(page).toContain('planned (0)');
    expect(page).toContain('docks and stations (1)');
  });
  it.each([
    ['an inflected word', 'дзвоника', ['idea_bell']],
    ['a topic', 'payment', ['idea_family', 'idea_receipt']],
    ['nothing that was said in private', 'домом', []],
  ])('finds by %s', async (_what, asked, ids) => {
    expect(shown(await answerOf(`/ideas?q=${encodeURIComponent(asked)}`))).toEqual(ids);
  });
});

describe('the roadmap', () => {
  it('gives the dates of what is planned, soonest first, and says where there are none', async () => {
    const planned = (id: string, from: string, to: string) => ({ ...first, id, state: 'planned' as const, plan: { from, to } });
    const page = await answerOf('/roadmap', {
      ideas: [
        { ...first, id: 'idea_open', state: 'planned', plan: null },
        planned('idea_late', '2027-02-01', '2027-02-28'),
        planned('idea_soon', '2026-12-01', '2026-12-04'),
      ],
    });
    expect([...page.matchAll(/<li><a href="\/ideas\/(idea_\w+)"/g)].map(([, id]) => id)).toEqual(['idea_soon', 'idea_late', 'idea_open']);
    expect(page).toMatch(/1\s–\s4 December/);
    expect(page).toContain('no dates yet');
  });
  it.each([
    ['2026-08-20T08:00:00.000Z', true],
    ['2026-08-17T08:00:00.000Z', false],
  ])('tells what was done on %s: %s', async (movedAt, told) => {
    const done = { ...first, id: 'idea_done', state: 'shipped' as const, movedAt: instantFrom(movedAt) };
    const page = await answerOf('/roadmap', { ideas: [done] });
    expect(page.includes('idea_done')).toBe(told);
  });
});
