import { el } from '../embed/draw.ts';

/** Ideas beside a text as `GET /ideas/similar.json` gives them. This program is small: it trusts the site that it came from. */
interface Told {
  readonly told: string;
  readonly items: ReadonlyArray<Readonly<Record<'href' | 'title' | 'lang' | 'said' | 'press', string>>>;
}
export interface Hints {
  readonly form: HTMLFormElement;
  /** Holds a line that is read out, and the list below it. */
  readonly place: HTMLElement;
  /** Names of the fields whose words are held against the board. */
  readonly names: readonly string[];
  readonly base: string;
  readonly language: string;
  /** Whether links open beside this page. */
  readonly beside: boolean;
}

/** So long nobody types before the board is asked. */
const restMillis = 600;
const shortest = 8;
const longest = 300;

/** Shows ideas that ask for the same as what is being written, and nothing when they cannot be had. */
export const hintWhileTyping = ({ form, place, names, base, language, beside }: Hints): void => {
  const line = place.querySelector('[role=status]');
  let [timer, shown] = [0, ''];
  const show = ({ told, items }: Told): void => {
    const next = JSON.stringify(items);
    if (next === shown) return;
    shown = next;
    if (line) line.textContent = told;
    place.querySelector('ul')?.remove();
    const rows = items.map(({ href, title, lang, said, press }) => {
      const inside = [el('span', { ...(lang && { lang }), dir: 'auto' }, title), el('small', {}, said), el('b', {}, press)];
      return el('li', {}, el('a', { href: base + href, ...(beside && { target: '_blank', rel: 'noopener' }) }, ...inside));
    });
    if (rows.length > 0) place.append(el('ul', {}, ...rows));
  };
  const textNow = (): string => {
    const data = new FormData(form);
    const all = names.map((name) => String(data.get(name) ?? '')).join(' ');
    return all.replace(/\s+/g, ' ').trim().slice(0, longest);
  };
  const ask = async (): Promise<void> => {
    const text = textNow();
    if (text.length < shortest) return show({ told: '', items: [] });
    const query = new URLSearchParams({ lang: language, q: text });
    const answer = await fetch(`${base}/ideas/similar.json?${query}`, { credentials: 'omit' }).catch(() => null);
    // what was written since is asked for by itself
    if (answer?.ok && textNow() === text) show(await answer.json());
  };
  form.addEventListener('input', ({ target }) => {
    const name = target instanceof Element ? target.getAttribute('name') : null;
    if (!name || !names.includes(name)) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), restMillis);
  });
};
