import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Change, type Edit, Edition, WholeEdits } from '../../../shared/contract/reports.ts';
import { addSeconds, instantFrom } from '../../../shared/kernel/instant.ts';
import { draftReport } from '../../../shared/publishing/draft-report.ts';
import { foldEdits } from '../../../shared/publishing/fold-edits.ts';
import { missingIn, namedIn, redacted, renderReport } from '../../../shared/publishing/render-report.ts';
import { monthRecord } from './month-record.ts';

const draft = draftReport(monthRecord);
const at = instantFrom('2026-11-02T12:00:00Z');
const nobody = new Map<string, { state: 'refused'; at: typeof at }>();
const none = WholeEdits.parse({});
const edit = (n: number, change: Omit<Change, 'idea' | 'language'> & Partial<Change>): Edit => ({
  id: `edt_${n}`,
  at: addSeconds(at, n),
  by: 'marta',
  change: Change.parse(change),
});
const market = 'idea_market';
const edits = [
  edit(1, { block: 'intro', language: 'uk', text: 'Жовтень стійок.' }),
  edit(2, { block: 'title', language: 'en', idea: market, text: 'Ten new stands at the market' }),
  edit(3, { block: 'reason', language: 'en', idea: market, text: 'Ten stands, since 20 October.' }),
  edit(4, { block: 'out', idea: 'idea_app', text: 'yes' }),
];
const rendered = (language: 'en' | 'uk', given: readonly Edit[] = edits) =>
  renderReport(draft, foldEdits(given, none), language, at, nobody);

describe('an edition', () => {
  it('shows what a person wrote only where it exists in that language', () => {
    const [en, uk] = [rendered('en'), rendered('uk')];
    expect([en.intro, uk.intro]).toEqual([null, 'Жовтень стійок.']);
    expect(en.built[0]).toMatchObject({
      title: 'Ten new stands at the market',
      titleLanguage: 'en',
      reason: 'Ten stands, since 20 October.',
    });
    expect(uk.built[0]).toMatchObject({ title: 'Стійки біля ринку', reason: 'Десять нових стійок.' });
    expect(en.declined[0]).toMatchObject({ title: 'Безкоштовно щодня', titleLanguage: 'uk', reason: null, reasonLanguage: 'uk' });
  });

  it('keeps an author’s words in their language, and the address of evidence without words that nobody reads', () => {
    const [en] = rendered('en').built;
    expect(en).toMatchObject({
      quote: 'Стійок біля ринку бракує щосуботи.',
      quoteLanguage: 'uk',
      evidence: { text: '', url: 'https://brand.example/map' },
    });
  });

  it('leaves an idea out of every language', () => expect([rendered('en').inProgress, rendered('uk').inProgress]).toEqual([[], []]));

  it('is the same bytes for the same draft, changes and refusals, in whatever order the changes are read', () => {
    const golden = JSON.stringify(rendered('en'));
    fc.assert(
      fc.property(fc.shuffledSubarray(edits, { minLength: edits.length }), (some) => {
        expect(JSON.stringify(rendered('en', some))).toBe(golden);
      }),
    );
  });

  it.each([
    ['a later change', edit(9, { block: 'title', language: 'en', idea: market, text: 'Stands' }), 'Stands'],
    ['taking it back', edit(9, { block: 'title', language: 'en', idea: market, text: null }), 'Стійки біля ринку'],
    [
      'an earlier change that came late',
      edit(0, { block: 'title', language: 'en', idea: market, text: 'Old' }),
      'Ten new stands at the market',
    ],
  ])('follows %s', (_what, one, title) => expect(rendered('en', [...edits, one]).built[0]?.title).toBe(title));

  it('shows no quote where the editor emptied it', () => {
    const [told] = rendered('uk', [edit(1, { block: 'quote', language: 'uk', idea: market, text: '' })]).built;
    expect(told?.quote).toBeNull();
  });

  it('loses names and words of who refuses after it was published', () => {
    const edition = rendered('uk');
    expect(namedIn(edition)).toEqual(['per_idea_market', 'per_ann', 'vot_1', 'per_ihor']);
    const later = redacted(edition, new Map([['per_idea_market', { state: 'refused' as const, at }]]));
    expect(JSON.stringify(later)).not.toMatch(/Віра|бракує/);
    expect(later.thanks.map(({ name }) => name)).toEqual(['Ann Roe', 'Лев']);
  });

  it('says what nobody has written in a language', () => {
    expect(missingIn(draft, foldEdits(edits, none), 'en')).toEqual([
      { block: 'intro', idea: null },
      { block: 'title', idea: 'idea_free' },
      { block: 'reason', idea: 'idea_free' },
    ]);
    expect(missingIn(draft, foldEdits(edits, none), 'uk')).toEqual([]);
    expect(missingIn(draft, foldEdits([], none), 'uk')).toEqual([{ block: 'title', idea: 'idea_app' }]);
  });

  it('reads changes and editions as they were kept for both languages at once', () => {
    const whole = WholeEdits.parse({ intro: 'Hello', ideas: { [market]: { reason: 'Done.', quote: null }, idea_app: { leftOut: true } } });
    const folded = foldEdits([], whole);
    expect(folded).toEqual({
      en: { intro: 'Hello', ideas: { [market]: { reason: 'Done.', quote: '' }, idea_app: {} } },
      uk: { intro: 'Hello', ideas: { [market]: { reason: 'Done.', quote: '' }, idea_app: {} } },
      leftOut: ['idea_app'],
    });
    const kept = {
      month: '2026-09',
      heard: 2,
      built: [],
      inProgress: [],
      declined: [],
      stillOpen: 2,
      thanks: ['Ann'],
      kept: null,
      intro: null,
      publishedAt: at,
    };
    expect(Edition.parse(kept)).toMatchObject({ language: null, asked: [], thanks: [{ person: '', name: 'Ann' }] });
  });

  it.each([
    ['a language for what is left out', { block: 'out', language: 'en', idea: market, text: 'yes' }],
    ['no language for a title', { block: 'title', language: null, idea: market, text: 'T' }],
    ['an idea for an introduction', { block: 'intro', language: 'en', idea: market, text: 'T' }],
    ['a title that is too long', { block: 'title', language: 'en', idea: market, text: 'T'.repeat(121) }],
  ])('refuses %s', (_what, change) => expect(Change.safeParse(change).success).toBe(false));
});
