import { describe, expect, it } from 'vitest';
import { Tone } from '../../../shared/contract/knowledge-settings.ts';
import { toneHints } from '../../../shared/knowledge/tone-check.ts';

const tone = Tone.parse({
  id: 'calm',
  phrases: [
    { language: 'uk', phrase: 'як я вже каза*', why: { uk: 'Звучить як докір.' }, instead: 'Повторю коротко:' },
    { language: 'en', phrase: 'calm down', why: { en: 'Nobody calms down for being told to.' } },
  ],
  stopWords: { en: ['stupid'], uk: ['дурн*'] },
});
const found = (text: string) => toneHints(text, [tone]).map((hint) => `${hint.kind} ${hint.found}`);

describe('hints on a draft', () => {
  it.each([
    ['a phrase, whatever its case', 'Please Calm Down and wait.', ['phrase Calm Down']],
    ['a phrase with any ending', 'Як я вже казала вчора, бо спитали.', ['phrase Як я вже казала']],
    ['no phrase inside a longer word', 'The calm downstream is nice.', []],
    ['a stop word with any ending', 'Це дурниці, адже ні.', ['stop-word дурниці']],
    ['a stop word as a whole word alone', 'A stupidity? Stupid!', ['stop-word Stupid']],
    ['a refusal without a reason', 'We cannot pay it back.', ['refusal cannot']],
    ['a refusal with another apostrophe', 'Sorry, we can’t.', ['refusal can’t']],
    ['a refusal without a reason in Ukrainian', 'На жаль, повернути кошти неможливо.', ['refusal неможливо']],
    ['nothing where a reason follows', 'We cannot pay it back because the ride took place.', []],
    ['nothing where a reason follows in Ukrainian', 'Не можемо повернути, бо поїздка відбулася.', []],
    ['a refusal whose reason is inside another word', 'Ми не можемо: робота.', ['refusal не можемо']],
    ['a reason in the other language is none', 'We cannot, адже так.', ['refusal cannot']],
    ['nothing in a calm answer', 'Done: the 84 ₴ are on their way to your card.', []],
    ['nothing in nothing', '', []],
  ])('%s', (_what, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('are given with why, and what to say instead', () => {
    expect(toneHints('Як я вже казав, бо так.', [tone])).toEqual([
      { kind: 'phrase', found: 'Як я вже казав', why: { en: '', uk: 'Звучить як докір.' }, instead: 'Повторю коротко:' },
    ]);
  });

  it('go by the brand’s own words for refusals and reasons', () => {
    const own = Tone.parse({ id: 'own', refusals: { en: ['no way'] }, reasons: { en: ['you see'] } });
    const of = (text: string) => toneHints(text, [own]).map(({ kind }) => kind);
    expect([of('No way.'), of('No way, you see.'), of('We cannot.')]).toEqual([['refusal'], [], []]);
  });

  it('are none where no tone is set', () => {
    expect(toneHints('We cannot. Calm down.', [])).toEqual([]);
  });
});
