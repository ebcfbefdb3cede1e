const link = /https?:\/\/\S+/gu;
const linkWeight = 23;
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[#*\d]\uFE0F?\u20E3/u;
/** What weighs one; everything else weighs two. */
const light: ReadonlyArray<readonly [number, number]> = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];

const weightOfPoint = (point: number): number => (light.some(([from, to]) => point >= from && point <= to) ? 1 : 2);

/**
 * How long a post is to X: most alphabets weigh one, Chinese, Japanese and Korean two, an emoji of any number of parts two, a link 23.
 * Source: docs.x.com/fundamentals/counting-characters, and `config/v3.json` of github.com/twitter/twitter-text.
 */
export const weightOf = (text: string): number => {
  const links = text.match(link) ?? [];
  const words = text.replace(link, '').normalize('NFC');
  const weights = [...new Intl.Segmenter().segment(words)].map(({ segment }) =>
    emoji.test(segment) ? 2 : [...segment].reduce((sum, one) => sum + weightOfPoint(one.codePointAt(0) ?? 0), 0),
  );
  return links.length * linkWeight + weights.reduce((sum, one) => sum + one, 0);
};
