import type { Form, FormField } from './form-settings.ts';

const plain = { required: false, options: [] };
const asked = {
  idea: { en: 'Your idea', uk: 'Ваша ідея' },
  question: { en: 'Your question', uk: 'Ваше питання' },
  survey: { en: 'Your words', uk: 'Ваші слова' },
} as const;
const hints = { idea: { en: 'I would ride more if…', uk: 'Я користувався б частіше, якби…' } } as const;

/** The fields of a form: its own, or the usual ones where it has none. */
export const fieldsOfForm = ({ fields, purpose }: Pick<Form, 'fields' | 'purpose'>): readonly FormField[] =>
  fields.length > 0
    ? fields
    : [
        { ...plain, id: 'text', type: 'long_text', label: asked[purpose], required: true, ...(purpose === 'idea' && { hint: hints.idea }) },
        { ...plain, id: 'name', type: 'text', label: { en: 'Your name', uk: 'Ваше ім’я' } },
        { ...plain, id: 'email', type: 'email', label: { en: 'E-mail, for our answer', uk: 'Пошта для нашої відповіді' } },
        {
          ...plain,
          id: 'consent',
          type: 'consent',
          label: { en: 'You may name me on this site.', uk: 'Можете назвати мене на цьому сайті.' },
        },
      ];

/** The most letters that a field takes; a name and a title are short. */
export const longest = ({ id, type }: Pick<FormField, 'id' | 'type'>): number =>
  id === 'name' ? 80 : id === 'title' ? 120 : type === 'long_text' ? 4000 : type === 'email' ? 254 : 500;
