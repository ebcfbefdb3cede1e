import type { Catalogue } from './speak.ts';

/** What staff are told of what came along with words: the codes of `shared/contract/media.ts`, and what a thing is called. */
export const mediaWords = {
  'media.waiting': { en: 'being fetched', uk: 'завантажується' },
  'media.too-large': { en: 'not kept: larger than 10 MB', uk: 'копії немає: понад 10 МБ' },
  'media.gone': { en: 'not kept: it was already gone', uk: 'копії немає: файл уже зник' },
  'media.type': { en: 'not kept: a web page or a program', uk: 'копії немає: це вебсторінка або програма' },
  'media.refused': { en: 'not kept: the platform refused', uk: 'копії немає: платформа відмовила' },
  'media.no-answer': { en: 'not kept: the platform did not answer', uk: 'копії немає: платформа не відповіла' },
  'media.no-token': { en: 'not kept: the channel has no token', uk: 'копії немає: канал не має токена' },
  'media.expired': { en: 'kept for 30 days, erased since', uk: 'зберігали 30 днів, уже стерто' },
  attached: { en: 'attached: {what}', uk: 'додано: {what}' },
  save: { en: 'Save {what} ({size})', uk: 'Зберегти {what} ({size})' },
  open: { en: 'Open {what} ({size})', uk: 'Відкрити {what} ({size})' },
  there: { en: 'look where it was said', uk: 'подивитися, де сказано' },
  'what.image': { en: 'picture', uk: 'зображення' },
  'what.video': { en: 'video', uk: 'відео' },
  'what.audio': { en: 'sound', uk: 'звук' },
  'what.file': { en: 'file', uk: 'файл' },
} satisfies Catalogue;
