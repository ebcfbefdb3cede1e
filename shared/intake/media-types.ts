/** What is told of bytes that may be anything: never shown by a browser, only saved. */
export const unknownType = 'application/octet-stream';

/** First bytes of what a browser shows or plays, as en.wikipedia.org/wiki/List_of_file_signatures has them. */
const signs: ReadonlyArray<readonly [type: string, ...at: ReadonlyArray<readonly [place: number, bytes: string]>]> = [
  ['image/png', [0, '\x89PNG\r\n\x1a\n']],
  ['image/jpeg', [0, '\xff\xd8\xff']],
  ['image/gif', [0, 'GIF87a']],
  ['image/gif', [0, 'GIF89a']],
  ['image/webp', [0, 'RIFF'], [8, 'WEBP']],
  ['audio/wav', [0, 'RIFF'], [8, 'WAVE']],
  ['audio/mp4', [4, 'ftypM4A ']],
  ['audio/mp4', [4, 'ftypM4B ']],
  ['video/quicktime', [4, 'ftypqt  ']],
  // pictures in the same box, which few browsers show
  [unknownType, [4, 'ftyphei']],
  [unknownType, [4, 'ftypmif1']],
  [unknownType, [4, 'ftypavi']],
  ['video/mp4', [4, 'ftyp']],
  ['video/webm', [0, '\x1a\x45\xdf\xa3']],
  ['audio/ogg', [0, 'OggS']],
  ['audio/mpeg', [0, 'ID3']],
  ['audio/mpeg', [0, '\xff\xfb']],
  ['audio/mpeg', [0, '\xff\xf3']],
  ['audio/mpeg', [0, '\xff\xf2']],
  ['application/pdf', [0, '%PDF-']],
];
/** Programs: of Windows, of Linux, of macOS, of Java, and scripts with their interpreter. */
const programs = ['MZ', '\x7fELF', '\xfe\xed\xfa', '\xce\xfa\xed\xfe', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe', '#!'];
/** A page, which comes where a platform wants somebody to sign in. */
const page = /^(?:\xef\xbb\xbf)?\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|script)\b/i;

/** Reads a type from the first bytes, with the kind that the platform named for sound in a box of video; null: not to be kept. */
export const mediaType = (body: Buffer, kind: string): string | null => {
  const first = body.subarray(0, 512).toString('latin1');
  if (programs.some((sign) => first.startsWith(sign)) || page.test(first)) return null;
  const [type = unknownType] = signs.find(([, ...at]) => at.every(([place, bytes]) => first.startsWith(bytes, place))) ?? [];
  return type === 'video/mp4' && /^(audio|voice)/.test(kind) ? 'audio/mp4' : type;
};

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'audio/wav': 'wav',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'video/quicktime': 'mov',
  'application/pdf': 'pdf',
};
/** What a file is saved as: its own name where it has one, with the ending of what it really is. */
export const fileName = (alt: string | undefined, kind: string, type: string): string => {
  const given = /\.[\p{L}\p{N}]{1,8}$/u.test(alt ?? '') ? (alt ?? '') : kind;
  const plain = given.replaceAll(/[^\p{L}\p{N} ._-]+/gu, '-').replaceAll(/^[ .-]+|[ .-]+$/g, '');
  const ending = endings[type];
  const short = [...plain].slice(-80).join('') || 'file';
  return !ending || short.toLowerCase().endsWith(`.${ending}`) ? short : `${short}.${ending}`;
};
