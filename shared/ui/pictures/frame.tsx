import type { ComponentChildren } from 'preact';
import type { FontMeasure } from './read-font.ts';
import { setLine } from './set-lines.ts';

/** Pictures are shown by others, on grounds that we do not choose: always the light colours of `tokens.css`. */
export const colours = { paper: '#f4f2eb', ink: '#191c24', ink2: '#474a53', ink3: '#63655f', rule: '#dbd7ca', pen: '#1d42c4' } as const;
/** The renderer reads whole hundreds only and takes the nearest cut. */
export const wide = { family: 'Golos Text', weight: 400 } as const;
export const heavy = { family: 'Golos Text', weight: 700 } as const;
/** Space at the sides; what stands between them is 1056 pixels wide. */
export const left = 72;
export const right = 1128;

export interface Fonts {
  readonly wide: FontMeasure;
  readonly heavy: FontMeasure;
  readonly display: FontMeasure;
}
export interface FrameProps {
  readonly fonts: Fonts;
  readonly brand: string;
  /** What stands in the corner across from the brand. */
  readonly corner: string;
  readonly children: ComponentChildren;
}

/** The ground of every picture, 1200 by 630 (https://ogp.me, and what Facebook and X show whole), with the brand on top. */
export const Frame = ({ fonts, brand, corner, children }: FrameProps) => (
  <svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true" width="1200" height="630" viewBox="0 0 1200 630">
    <rect width="1200" height="630" fill={colours.paper} />
    <g transform="translate(68 44) scale(1.25)" fill="none" stroke={colours.ink}>
      <circle cx="15" cy="15" r="13" stroke-width="2.4" />
      <path d="M15 15 15 2M15 15 26.3 8.5M15 15 26.3 21.5M15 15 15 28M15 15 3.7 21.5" stroke-width="1.6" />
      <path d="M15 15 3.7 8.5" stroke={colours.pen} stroke-width="3.4" />
    </g>
    <text x="118" y="72" font-size="28" font-family={heavy.family} font-weight={heavy.weight} fill={colours.ink}>
      {setLine(fonts.heavy, brand, 28, 500)}
    </text>
    <text x={right} y="72" font-size="28" text-anchor="end" font-family={wide.family} font-weight={wide.weight} fill={colours.ink2}>
      {setLine(fonts.wide, corner, 28, 500)}
    </text>
    {children}
  </svg>
);
