import { hintWhileTyping } from './hint-list.ts';

/** Beside each form that takes an idea: what the board has already, while somebody writes. The form works without it. */
for (const place of document.querySelectorAll<HTMLElement>('[data-alike]')) {
  const form = place.closest('form');
  const { alike = '', lang: language = 'en' } = place.dataset;
  if (form) hintWhileTyping({ form, place, names: alike.split(' '), base: '', language, beside: window.top !== window.self });
}
