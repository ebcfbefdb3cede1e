import { scriptVariables } from '../../contract/choices.ts';

/** What rules of settings documents say in English, as the rules themselves spell it, and the same in Ukrainian. */
export const ruleWords: Readonly<Record<string, string>> = {
  'small letters, digits, - and _, a letter first': 'малі латинські літери, цифри, - і _, першою літера',
  'a name that the page itself needs': 'ця назва потрібна самій сторінці',
  'a choice has at least two options': 'у виборі має бути щонайменше два варіанти',
  'only a choice has options': 'варіанти бувають лише у вибору',
  'two options of the same id': 'два варіанти з однаковим ідентифікатором',
  'only words become an idea or a case': 'ідеєю чи зверненням стають лише слова',
  'two fields of the same id': 'два поля з однаковим ідентифікатором',
  'an address and a consent are asked for once': 'про адресу й згоду питають один раз',
  'a survey asks something': 'в опитуванні має бути бодай одне питання',
  'a form for ideas or questions has a field text': 'форма для ідей чи запитань має поле text',
  'closes before it opens': 'закривається раніше, ніж відкривається',
  'ends before it begins': 'закінчується раніше, ніж починається',
  'reminds before it opens': 'нагадує раніше, ніж відкривається',
  'says nothing in either language': 'немає тексту жодною мовою',
  'is needed in both languages': 'потрібно обома мовами',
  'not an https address': 'це не адреса https',
  'not the name of a template': 'це не назва шаблону',
  'not a phone number such as +380441234567': 'це не номер телефону на кшталт +380441234567',
  'not an incoming webhook or the id of a channel': 'це не вхідний вебхук і не ідентифікатор каналу',
  'no address': 'немає адреси',
  'not an origin such as https://shop.example': 'це не адреса сайту на кшталт https://shop.example',
  'not an instant in UTC with milliseconds': 'це не час за UTC з мілісекундами',
  'One of the weights must be more than 0.': 'Бодай одна вага має бути більшою за 0.',
  [`fills in only {${scriptVariables.join('}, {')}}`]: `підставляє лише {${scriptVariables.join('}, {')}}`,
};
