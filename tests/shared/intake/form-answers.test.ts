import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Form } from '../../../shared/contract/form-settings.ts';
import { readFilledIn } from '../../../shared/intake/form-answers.ts';
import { FormAnswer } from '../../../shared/intake/platforms/form.ts';

const words = (en: string, uk = en) => ({ en, uk });
const survey = Form.parse({
  id: 'pulse',
  channel: 'site',
  purpose: 'survey',
  title: words('Pulse'),
  intro: words(''),
  fields: [
    { id: 'score', type: 'scale', label: words('Would you recommend us?', 'Чи порадили б нас?'), required: true },
    {
      id: 'often',
      type: 'choice',
      label: words('How often?', 'Як часто?'),
      options: [
        { id: 'daily', label: words('Every day', 'Щодня') },
        { id: 'never', label: words('Never', 'Ніколи') },
      ],
    },
    { id: 'better', type: 'long_text', label: words('What would be better?'), becomes: 'idea' },
    { id: 'broken', type: 'text', label: words('Is something broken?'), becomes: 'case' },
    { id: 'reach', type: 'email', label: words('E-mail') },
    { id: 'rules', type: 'consent', label: words('I agree'), required: true },
  ],
});
const ideaForm = Form.parse({ id: 'idea', channel: 'site', purpose: 'idea', title: words('Ideas'), intro: words('') });
const whole = { score: '9', often: 'daily', better: 'A pump', broken: '', reach: 'Ann@Example.org', rules: 'on' };
const faultsOf = (form: Form, body: unknown) => {
  const read = readFilledIn(form, body, 'en');
  return 'faults' in read ? read.faults.map(({ field, code }) => `${field} ${code}`) : [];
};

describe('a filled-in form', () => {
  it('is text for staff, answers for counting, and the ideas in it', () => {
    expect(readFilledIn(survey, whole, 'uk')).toEqual({
      text: 'Чи порадили б нас?: 9/10\nЯк часто?: Щодня\nWhat would be better?: A pump',
      words: 'A pump',
      email: 'ann@example.org',
      consent: true,
      answers: [
        { field: 'score', value: 9 },
        { field: 'often', value: 'daily' },
        { field: 'better', value: 'A pump' },
      ],
      ideas: [{ field: 'better', text: 'A pump' }],
      intent: 'idea',
    });
  });
  it.each([
    ['asks for an answer', { ...whole, broken: 'The lock' }, 'question'],
    ['holds an idea', whole, 'idea'],
    ['holds a number alone', { score: 3, rules: true }, 'noise'],
  ])('that %s says so', (_what, body, intent) => {
    expect(readFilledIn(survey, body, 'en')).toMatchObject({ intent });
  });
  it('keeps the words of an idea apart from its title and from what else was asked', () => {
    const asked = Form.parse({
      ...ideaForm,
      fields: [
        { id: 'title', type: 'text', label: words('Title') },
        { id: 'text', type: 'long_text', label: words('Idea') },
        { id: 'phone', type: 'text', label: words('Phone') },
      ],
    });
    expect(readFilledIn(asked, { title: 'Pumps', text: 'One each.', phone: '044' }, 'en')).toMatchObject({
      text: 'Pumps\n\nOne each.\nPhone: 044',
      ideas: [{ field: 'text', title: 'Pumps', text: 'One each.' }],
      answers: [{ field: 'phone', value: '044' }],
    });
  });
  it('of the usual fields takes what it always took', () => {
    const body = { title: 'Pumps', text: 'One each.', name: 'Ann', email: 'ann@example.org', consent: true };
    expect(readFilledIn(ideaForm, body, 'en')).toEqual({
      text: 'Pumps\n\nOne each.',
      words: 'Pumps\nOne each.',
      name: 'Ann',
      email: 'ann@example.org',
      consent: true,
      answers: [],
      ideas: [{ field: 'text', title: 'Pumps', text: 'One each.' }],
    });
  });
});

describe('a fault', () => {
  it.each([
    ['a missing score', { ...whole, score: '' }, ['score missing']],
    ['eleven', { ...whole, score: '11' }, ['score not-on-the-scale']],
    ['minus one', { ...whole, score: -1 }, ['score not-on-the-scale']],
    ['a half', { ...whole, score: 8.5 }, ['score not-on-the-scale']],
    ['a number of another kind', { ...whole, score: '0x9' }, ['score not-on-the-scale']],
    ['an option of another form', { ...whole, often: 'weekly' }, ['often not-an-option']],
    ['an option by its words', { ...whole, often: 'Every day' }, ['often not-an-option']],
    ['a method for an option', { ...whole, often: 'constructor' }, ['often not-an-option']],
    ['a list', { ...whole, better: ['A pump'] }, ['better not-a-value']],
    ['too many words', { ...whole, better: 'a'.repeat(4001) }, ['better too-long']],
    ['a long line', { ...whole, broken: 'a'.repeat(501) }, ['broken too-long']],
    ['no address', { ...whole, reach: 'ann' }, ['reach not-an-address']],
    ['no consent where it is needed', { ...whole, rules: false }, ['rules missing']],
    ['consent of another word', { ...whole, rules: 'maybe' }, ['rules not-a-value']],
    ['a field of ours', { ...whole, intent: 'noise' }, ['body unknown-field']],
    [
      'every field at once',
      { score: 'x', often: 'x', reach: 'x' },
      ['score not-on-the-scale', 'often not-an-option', 'reach not-an-address', 'rules missing'],
    ],
    ['a body that is no object', [1], ['body not-a-value']],
    ['nothing', null, ['body not-a-value']],
  ])('is told for %s', (_what, body, expected) => {
    expect(faultsOf(survey, body)).toEqual(expected);
  });
  it('is told for a form that was left empty', () => {
    const open = Form.parse({ ...survey, fields: [{ id: 'better', type: 'text', label: words('Better?') }] });
    expect(faultsOf(open, {})).toEqual(['better missing']);
  });
  it('is told for a name that every object has', () => {
    expect(faultsOf(survey, { ...whole, constructor: 'x' })).toEqual(['body unknown-field']);
    expect(readFilledIn(survey, JSON.parse(`{"score":9,"rules":true,"__proto__":{"better":"x"}}`), 'en')).toMatchObject({ ideas: [] });
  });
});

it('whatever is sent, is faults or an answer that the recorder reads', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('score', 'often', 'better', 'broken', 'reach', 'rules', 'other'), fc.anything()), (body) => {
      const read = readFilledIn(survey, body, 'uk');
      if ('faults' in read) return read.faults.length > 0;
      return FormAnswer.safeParse({ form: 'pulse', key: 'press-0001', at: '2026-11-16T08:00:00.000Z', ...read, text: read.text || '–' })
        .success;
    }),
    { numRuns: 500 },
  );
});
