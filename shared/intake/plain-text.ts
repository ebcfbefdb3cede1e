import { Parser } from 'htmlparser2';

/** Elements that stand on lines of their own; a paragraph also leaves an empty line: html.spec.whatwg.org, "Rendering". */
const blocks = new Set(
  'address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tr ul'.split(
    ' ',
  ),
);
const spaced = new Set(['p', 'blockquote', 'pre', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const unseen = new Set(['script', 'style', 'head', 'template', 'noscript', 'iframe']);

/**
 * HTML as platforms send it, as plain text: paragraphs and `br` become new lines, entities characters, links keep their text,
 * images their `alt`, items of a list begin with `- `. What is no HTML comes out as it is, white space apart. Never throws.
 */
export const plainText = (html: string): string => {
  const said: string[] = [];
  let lines = 0;
  let gap = false;
  let item = false;
  let skipped = 0;
  let kept = 0;
  const say = (words: string) => {
    if (words === '') return;
    const before = said.length === 0 ? '' : lines > 0 ? '\n'.repeat(Math.min(lines, 2)) : gap ? ' ' : '';
    said.push(before, item ? '- ' : '', words);
    lines = 0;
    gap = false;
    item = false;
  };
  const write = (words: string) => {
    if (kept > 0) return say(words);
    const flowing = words.replace(/[ \t\r\n\f]+/g, ' ');
    gap ||= flowing.startsWith(' ');
    say(flowing.replace(/^ | $/g, ''));
    gap ||= flowing.endsWith(' ');
  };
  const part = (name: string) => {
    if (blocks.has(name)) lines = Math.max(lines, spaced.has(name) ? 2 : 1);
  };
  const parser = new Parser({
    onopentag: (name, { alt }) => {
      if (unseen.has(name)) skipped += 1;
      if (skipped > 0) return;
      part(name);
      if (name === 'pre') kept += 1;
      if (name === 'br') lines += 1;
      if (name === 'li') item = true;
      if (name === 'img' && alt) write(alt);
      if (name === 'td' || name === 'th') gap = true;
    },
    ontext: (words) => {
      if (skipped === 0) write(words);
    },
    onclosetag: (name) => {
      if (unseen.has(name)) skipped -= 1;
      if (skipped > 0) return;
      if (name === 'pre') kept -= 1;
      part(name);
    },
  });
  parser.end(html);
  return said.join('').trim();
};

/** The images of a piece of HTML, but for those that stand in for a letter: `class="emoji"`, as Discourse has them. */
export const imagesIn = (html: string): Array<{ type: 'image'; url: string; alt?: string }> => {
  const images: Array<{ type: 'image'; url: string; alt?: string }> = [];
  const onopentag = (name: string, { src, alt, class: names = '' }: Record<string, string>) => {
    if (name === 'img' && src && !/\b(emoji|avatar)\b/.test(names)) images.push({ type: 'image', url: src, ...(alt && { alt }) });
  };
  new Parser({ onopentag }).end(html);
  return images;
};
