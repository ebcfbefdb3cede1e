import { colours, type Fonts, Frame, heavy, left, right, wide } from './frame.tsx';
import { setLine } from './set-lines.ts';

/** What the picture of a month shows: both halves of "You asked — we did", and a stroke an idea. */
export interface MonthPictureProps {
  readonly brand: string;
  readonly month: string;
  readonly asked: string;
  readonly did: string;
  readonly line: string;
  readonly counts: { readonly built: number; readonly inProgress: number; readonly declined: number; readonly open: number };
}

/** Strokes beyond these cannot be told apart at this size. */
const mostStrokes = 120;
const largest = 184;

const strokes = {
  built: (x: number) => <path d={`M${x} 476v70`} stroke={colours.pen} stroke-width="8" />,
  inProgress: (x: number) => (
    <g stroke={colours.ink} stroke-width="4">
      <path d={`M${x} 546v-34`} />
      <path d={`M${x} 510v-18`} stroke-dasharray="3 5" />
    </g>
  ),
  declined: (x: number) => <path d={`M${x} 546v-32m-9 8 18 12`} stroke={colours.ink3} stroke-width="3" />,
  open: (x: number) => <path d={`M${x} 546v-20`} stroke={colours.ink3} stroke-width="2.5" />,
} as const;
const kinds = ['built', 'inProgress', 'declined', 'open'] as const;

const Strokes = ({ counts }: Pick<MonthPictureProps, 'counts'>) => {
  const drawn = kinds
    .flatMap((kind) => Array.from({ length: Math.min(counts[kind], mostStrokes) }, () => strokes[kind]))
    .slice(0, mostStrokes);
  const step = Math.min(26.4, (right - left) / Math.max(1, drawn.length - 1));
  return <g>{drawn.map((stroke, index) => stroke(Math.round((left + index * step) * 10) / 10))}</g>;
};

/** The picture of a month, as its page opens: the italic half, the dash, the upright half, and the tally. */
export const MonthPicture = ({ fonts, brand, month, asked, did, line, counts }: MonthPictureProps & { readonly fonts: Fonts }) => {
  const sizeFor = (width: number) => Math.min(largest, Math.floor(width));
  const askedSize = sizeFor((right - 66) / fonts.display.width(asked, 1, -0.027));
  const didSize = sizeFor((right - 200) / fonts.heavy.width(did, 1, -0.049));
  const from = Math.min(328, right - fonts.heavy.width(did, didSize, didSize * -0.049));
  return (
    <Frame fonts={fonts} brand={brand} corner={month}>
      <g fill={colours.ink}>
        <text x="66" y="252" font-size={askedSize} font-family="Literata Display" font-style="italic" letter-spacing={askedSize * -0.027}>
          {asked}
        </text>
        <text x={from} y="418" font-size={didSize} font-family={heavy.family} font-weight={heavy.weight} letter-spacing={didSize * -0.049}>
          {did}
        </text>
      </g>
      <rect x="0" y="358" width={from - 36} height="20" fill={colours.pen} />
      <Strokes counts={counts} />
      <text x={left} y="594" font-size="26" font-family={wide.family} font-weight={wide.weight} fill={colours.ink2}>
        {setLine(fonts.wide, line, 26, right - left)}
      </text>
    </Frame>
  );
};
