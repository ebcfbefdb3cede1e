import { describe, expect, it } from 'vitest';
import { newForm, withChanged, withField, withMoved, withOption, withoutField } from '../../../functions/show-console/app/form-draft.ts';
import { Form } from '../../../shared/contract/form-settings.ts';

const three = [1, 2, 3].reduce(withField, newForm('site'));
const ids = ({ fields }: Form): string => fields.map(({ id }) => id).join();

describe('a form being edited', () => {
  it('begins with its words, and gives each field an id of its own', () => {
    expect(ids(three)).toBe('text,field1,field2');
    expect(three.fields[0]).toMatchObject({ type: 'long_text', required: true });
    expect(ids(withField(withoutField(three, 1)))).toBe('text,field2,field1');
  });
  it('of a survey begins with any field', () => {
    expect(ids(withField({ ...newForm('site'), purpose: 'survey' }))).toBe('field1');
  });
  it.each([
    ['up', 2, -1, 'text,field2,field1'],
    ['down', 0, 1, 'field1,text,field2'],
    ['up past the first', 0, -1, 'text,field1,field2'],
    ['down past the last', 2, 1, 'text,field1,field2'],
  ] as const)('moves a field %s', (_way, index, by, expected) => {
    expect(ids(withMoved(three, index, by))).toBe(expected);
  });
  it('gives a choice two answers, and takes them away with it', () => {
    const choice = withChanged(three, 1, { type: 'choice' });
    const [, field] = choice.fields;
    if (!field) throw new Error('no field');
    const more = withChanged(choice, 1, withOption(field));
    expect(more.fields[1]?.options.map(({ id }) => id)).toEqual(['o1', 'o2', 'o3']);
    expect(withChanged(more, 1, { type: 'scale' }).fields[1]?.options).toEqual([]);
  });
  it('lets only words become something', () => {
    const idea = withChanged(three, 1, { becomes: 'idea' });
    expect(idea.fields[1]?.becomes).toBe('idea');
    expect(withChanged(idea, 1, { type: 'scale' }).fields[1]).not.toHaveProperty('becomes');
  });
  it('is one that can be saved, once it has its words', () => {
    const words = { en: 'a', uk: 'а' };
    expect(Form.safeParse({ ...three, id: 'new', title: words }).success).toBe(true);
  });
});
