import { hintWhileTyping } from '../hints/hint-list.ts';
import { el, fieldOf } from './draw.ts';
import type { DrawnForm } from './form-shape.ts';
import { look } from './look.ts';

/**
 * Puts a button where its script stands; the button opens a form of ours in a dialog. Everything lives in a shadow root, nothing is
 * kept in the browser, and nothing is asked of us before the button is pressed.
 *
 * `<script src="https://ideas.example/embed.js" data-form="idea" data-locale="uk" data-theme="auto" async></script>`
 */
const script = document.currentScript;
const base = script instanceof HTMLScriptElement ? new URL(script.src).origin : '';
const {
  form: id = 'idea',
  locale = document.documentElement.lang,
  theme = 'auto',
  label = '',
} = script instanceof HTMLScriptElement ? script.dataset : {};
const language = locale.toLowerCase().startsWith('uk') ? 'uk' : 'en';
const unnamed = { en: 'Suggest an improvement', uk: 'Запропонувати зміну' };

const host = el('span', { lang: language, ...(theme === 'auto' ? {} : { 'data-theme': theme }) });
const root = host.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(look);
root.adoptedStyleSheets = [sheet];

const say = (inside: HTMLElement, text: string): void => {
  inside.textContent = text;
};

/** Sends the answer as JSON; answers with what is to be said, and the faults by field. */
const send = async (
  form: DrawnForm,
  body: Record<string, unknown>,
): Promise<{ done: boolean; said: string; faults: Record<string, string> }> => {
  const words = (name: string): string => form.words[name] ?? '';
  try {
    const answer = await fetch(`${base}/forms/${id}`, {
      method: 'POST',
      credentials: 'omit',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
    });
    if (answer.ok) return { done: true, said: words('sent'), faults: {} };
    const problem: { code?: string; fields?: Array<{ field: string; code: string }> } = await answer.json();
    const faults = Object.fromEntries((problem.fields ?? []).map(({ field, code }) => [field, words(code)]));
    const named: Record<string, string> = {
      'form.too-often': 'often',
      'form.closed': 'closed',
      'form.too-fast': 'fast',
      'form.invalid': 'again',
    };
    return { done: false, said: words(named[problem.code ?? ''] ?? 'failed'), faults };
  } catch {
    return { done: false, said: words('failed'), faults: {} };
  }
};

const valuesOf = (made: HTMLFormElement): Record<string, unknown> =>
  Object.fromEntries([...new FormData(made)].filter(([, value]) => value !== ''));

/** Marks what is wrong beside each field, and goes to the first. */
const mark = (made: HTMLFormElement, form: DrawnForm, faults: Record<string, string>): void => {
  for (const { id: field } of form.fields) {
    const fault = faults[field] ?? '';
    const place = made.querySelector<HTMLElement>(`#e-${field}`);
    if (place) say(place, fault);
    made.querySelector(`#f-${field}`)?.setAttribute('aria-invalid', String(fault !== ''));
  }
  const first = form.fields.find((field) => faults[field.id]);
  if (first) made.querySelector<HTMLElement>(`[name="${first.id}"]`)?.focus();
};

const formOf = (form: DrawnForm, done: (said: string) => void): HTMLFormElement => {
  const key = crypto.randomUUID();
  const status = el('p', { role: 'status' });
  const trap = el(
    'label',
    { class: 'trap', 'aria-hidden': 'true' },
    form.words['trap'] ?? '',
    el('input', { name: 'website', tabindex: '-1', autocomplete: 'off' }),
  );
  const press = el('button', { class: 'pen', type: 'submit' }, form.words['send'] ?? '');
  const place = el('div', { class: 'alike' }, el('p', { role: 'status' }));
  const fields = form.fields.map((field) => fieldOf(form, field));
  const made = el('form', {}, trap, ...fields, place, status, el('div', { class: 'row' }, press));
  if (form.alike.length > 0) hintWhileTyping({ form: made, place, names: form.alike, base, language, beside: true });
  const submit = async (): Promise<void> => {
    if (press.getAttribute('aria-disabled') === 'true') return;
    press.setAttribute('aria-disabled', 'true');
    const answered = await send(form, { ...valuesOf(made), lang: language, key, shownAt: form.shownAt });
    press.setAttribute('aria-disabled', 'false');
    if (answered.done) return done(answered.said);
    say(status, answered.said);
    mark(made, form, answered.faults);
  };
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  return made;
};

const open = async (dialog: HTMLDialogElement): Promise<void> => {
  const title = el('h2', { id: 'title', tabindex: '-1' }, label || unnamed[language]);
  const inside = el('div', {});
  const close = el('button', { type: 'button' }, language === 'uk' ? 'Закрити' : 'Close');
  close.addEventListener('click', () => dialog.close());
  dialog.replaceChildren(title, inside, el('div', { class: 'row' }, close));
  dialog.showModal();
  const answer = await fetch(`${base}/forms/${id}.json?lang=${language}`, { credentials: 'omit' }).catch(() => null);
  const form: DrawnForm | null = answer?.ok ? await answer.json() : null;
  if (!form) {
    inside.replaceChildren(
      el('p', {}, el('a', { href: `${base}/forms/${id}?lang=${language}`, target: '_blank', rel: 'noopener' }, title.textContent ?? '')),
    );
    return;
  }
  say(title, form.title);
  const done = (said: string) => {
    inside.replaceChildren(el('p', { role: 'status' }, said));
    title.focus();
  };
  inside.replaceChildren(
    el('p', { class: 'q' }, form.open ? form.intro : (form.words['closed'] ?? '')),
    ...(form.open ? [formOf(form, done)] : []),
  );
  inside.querySelector<HTMLElement>('[name]:not([name=website])')?.focus();
};

const dialog = el('dialog', { 'aria-labelledby': 'title' });
const button = el('button', { type: 'button', class: 'pen', 'aria-haspopup': 'dialog' }, label || unnamed[language]);
button.addEventListener('click', () => void open(dialog));
root.append(button, dialog);
script?.after(host);
