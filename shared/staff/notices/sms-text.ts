import { cutBy } from './plain-text.ts';

/** The alphabet of short messages (3GPP TS 23.038, 6.2.1): a character takes one of 160 places, one of the second list two. */
const plain = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const extended = new Set('^{}\\[~]|€\f');
/** Printers' marks that have a plain twin: one of them would make every character of the message cost more than double. */
const twins: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
};

const places = (text: string): number => [...text].reduce((sum, letter) => sum + (extended.has(letter) ? 2 : 1), 0);
const fits = (text: string): boolean => [...text].every((letter) => plain.has(letter) || extended.has(letter));
const twinned = (text: string) => text.replaceAll(/[“”„«»‘’–—…\u00a0]/g, (mark) => twins[mark] ?? mark);

/** Places in a message alone, and in each of several, whose header takes seven of them (or three of the wide ones). */
const room = { gsm: [160, 153], wide: [70, 67] } as const;

/** How a text is carried: its alphabet and in how many messages. */
export const smsParts = (text: string): { readonly alphabet: 'gsm' | 'wide'; readonly parts: number } => {
  const alphabet = fits(text) ? 'gsm' : 'wide';
  const size = alphabet === 'gsm' ? places(text) : text.length;
  const [alone, each] = room[alphabet];
  return { alphabet, parts: size <= alone ? 1 : Math.ceil(size / each) };
};

/** A text and its link in at most two messages: the text is cut, the link never. A link of over two messages goes by itself. */
export const smsText = (text: string, link: string): string => {
  const said = fits(twinned(text)) ? twinned(text) : text;
  const whole = `${said}\n${link}`;
  const { alphabet, parts } = smsParts(whole);
  if (parts <= 2) return whole;
  const measure = alphabet === 'gsm' ? places : (piece: string) => piece.length;
  // a letter of two places is not split between messages: one place may stay empty
  const left = room[alphabet][1] * 2 - 1 - measure(`\n${link}`);
  return left < 8 ? link : `${cutBy(said, left, measure, alphabet === 'gsm' ? '...' : '…')}\n${link}`;
};
