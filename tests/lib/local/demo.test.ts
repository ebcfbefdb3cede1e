import { describe, expect, it } from 'vitest';
import { scenesUntil, storyBegins } from '../../../lib/local/demo/scenes.ts';
import { demoSettings } from '../../../lib/local/demo/settings.ts';
import { documentsOf, settingsOf } from '../../../shared/contract/settings-documents.ts';
import { missingOf } from '../../../shared/contract/settings-references.ts';
import { Instant } from '../../../shared/kernel/instant-schema.ts';

describe.each([
  ['a working day', '2026-11-20T12:00:00.000Z'],
  ['a Sunday night', '2026-11-22T23:30:00.000Z'],
  ['the first morning of a month', '2026-12-01T05:00:00.000Z'],
  ['the first of January', '2027-01-01T00:00:00.000Z'],
  ['the week after the clocks went back', '2026-10-28T09:00:00.000Z'],
])('the story told up to %s', (_when, text) => {
  const start = Instant.parse(text);
  const scenes = scenesUntil(start);

  it('is in order, begins before its first scene and ends by the start', () => {
    expect(scenes.map(({ at }) => at)).toEqual(scenes.map(({ at }) => at).toSorted());
    expect(storyBegins(start) < (scenes[0]?.at ?? '')).toBe(true);
    expect((scenes.at(-1)?.at ?? '') <= start).toBe(true);
  });

  it('lies wholly after the channels were connected', () => {
    const [channel] = demoSettings(start).channels;
    expect((channel?.connectedAt ?? '') < storyBegins(start)).toBe(true);
  });

  it('has about twenty-five conversations in both languages and the approval of a month', () => {
    const said = scenes.filter(({ path }) => path.startsWith('/hooks/') || path.startsWith('/forms/'));
    expect(said.length).toBeGreaterThan(24);
    expect(said.some(({ body }) => /[іїєґ]/.test(body))).toBe(true);
    expect(scenes.filter(({ path }) => path.endsWith('/approve'))).toHaveLength(1);
  });

  it('has settings that name only what there is, and that come whole out of their documents', () => {
    const settings = demoSettings(start);
    const documents = documentsOf(settings);
    expect(documents.flatMap(({ kind, document }) => missingOf(kind, document, settings))).toEqual([]);
    expect(settingsOf(documents)).toEqual(settings);
  });

  it('tells what it knows in both languages', () => {
    const { scripts, faq, helpRoutes } = demoSettings(start);
    const words = [...scripts.map((one) => one.words), ...faq.map((one) => one.answer), ...helpRoutes.map((one) => one.text)];
    expect(words).toHaveLength(13);
    for (const { en, uk } of words) expect([en !== '', /[іїєґа-я]/i.test(uk)]).toEqual([true, true]);
  });
});
