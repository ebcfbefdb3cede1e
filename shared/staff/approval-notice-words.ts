import type { Notice } from '../contract/conversations.ts';
import type { Language } from '../contract/settings.ts';

const sentences = {
  asked: {
    en: (who: string, where: string, due: string) => [
      `A reply to ${who} on ${where} waits for your approval`,
      `Read it by ${due}. ${goesOn.en}`,
    ],
    uk: (who: string, where: string, due: string) => [
      `Відповідь для ${who} у ${where} чекає на погодження`,
      `Перегляньте до ${due}. ${goesOn.uk}`,
    ],
  },
  warning: {
    en: (who: string, where: string, due: string) => [
      `A reply to ${who} on ${where} is to be approved by ${due}`,
      `Approve it or return it. ${goesOn.en}`,
    ],
    uk: (who: string, where: string, due: string) => [
      `Відповідь для ${who} у ${where} треба погодити до ${due}`,
      `Погодьте її або поверніть. ${goesOn.uk}`,
    ],
  },
  late: {
    en: (who: string, where: string, due: string) => [
      `Not approved in time: a reply to ${who} on ${where}`,
      `It was due ${due}. ${goesOn.en}`,
    ],
    uk: (who: string, where: string, due: string) => [
      `Не погоджено вчасно: відповідь для ${who} у ${where}`,
      `Строк був ${due}. ${goesOn.uk}`,
    ],
  },
  revoked: {
    en: (who: string, where: string, due: string) => [
      `Approved in time after all: a reply to ${who} on ${where}`,
      `It was due ${due}. Figures corrected.`,
    ],
    uk: (who: string, where: string, due: string) => [
      `Усе ж погоджено вчасно: відповідь для ${who} у ${where}`,
      `Строк був ${due}. Показники виправлено.`,
    ],
  },
} as const;
const goesOn = { en: 'The person is still waiting.', uk: 'Людина досі чекає.' } as const;

/** Says of a reply that waits for approval what its step is about: a title, and a line with what to do. */
export const approvalWords = (
  step: Notice['step'],
  who: string,
  where: string,
  due: string,
  language: Language,
): readonly [string, string] => {
  const kind = step === 'asked' || step === 'warning' || step === 'revoked' ? step : 'late';
  const [title = '', line = ''] = sentences[kind][language](who, where, due);
  return [title, line];
};
