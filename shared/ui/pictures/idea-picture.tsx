import type { IdeaState } from '../../contract/ideas.ts';
import { colours, type Fonts, Frame, heavy, left, right, wide } from './frame.tsx';
import { inFont, setLine, setLines } from './set-lines.ts';

/** What the picture of an idea shows, in words that are ready to stand. */
export interface IdeaPictureProps {
  readonly brand: string;
  readonly title: string;
  /** Stands where the title has no letter that can be drawn. */
  readonly otherwise: string;
  readonly state: IdeaState;
  readonly stage: string;
  readonly votes: string;
  readonly want: string;
}

/** How far along each state is, as beside every idea on the board. */
const shares: Readonly<Record<IdeaState, number>> = {
  new: 0.04,
  valid: 0.12,
  planned: 0.3,
  in_progress: 0.7,
  shipped: 1,
  declined: 0,
  merged: 0,
};
const room = { sizes: [92, 80, 68, 58], width: right - left, height: 330, leading: 1.06 };

/** How far it has come: a bar that fills, broken when declined. */
const Way = ({ state }: Pick<IdeaPictureProps, 'state'>) => (
  <>
    <path d={`M${left} 578H${right}`} stroke={colours.rule} stroke-width="10" />
    {state === 'declined' ? (
      <path d={`M${left} 578H${right}`} stroke={colours.ink3} stroke-width="10" stroke-dasharray="14 10" />
    ) : (
      <path d={`M${left} 578H${left + (right - left) * shares[state]}`} stroke={colours.pen} stroke-width="10" />
    )}
  </>
);

/** The picture of an idea: its title as large as it fits, how many want it, how far it has come. */
export const IdeaPicture = ({
  fonts,
  brand,
  title,
  otherwise,
  state,
  stage,
  votes,
  want,
}: IdeaPictureProps & { readonly fonts: Fonts }) => {
  const { size, lines } = setLines(fonts.heavy, inFont(fonts.heavy, title) === '' ? otherwise : title, room);
  const leading = size * room.leading;
  const top = 300 - ((lines.length - 1) * leading) / 2 + size * 0.34;
  const count = fonts.heavy.width(votes, 64) + 18;
  return (
    <Frame fonts={fonts} brand={brand} corner={stage}>
      <rect x="0" y={top - size * 0.34 - 5} width="48" height={Math.round(size * 0.115)} fill={colours.pen} />
      <g font-family={heavy.family} font-weight={heavy.weight} fill={colours.ink}>
        {lines.map((line, index) => (
          <text key={index} x={left} y={Math.round(top + index * leading)} font-size={size} letter-spacing={size * -0.03}>
            {line}
          </text>
        ))}
        <text x={left} y="540" font-size="64" letter-spacing="-2">
          {votes}
        </text>
      </g>
      <text x={left + count} y="540" font-size="28" font-family={wide.family} font-weight={wide.weight} fill={colours.ink2}>
        {setLine(fonts.wide, want, 28, right - left - count)}
      </text>
      <Way state={state} />
    </Frame>
  );
};
