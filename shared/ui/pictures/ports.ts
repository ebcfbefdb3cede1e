/** The cuts of the house's letters that pictures are set in: files `fonts/<cut>.ttf` beside this one. */
export const cuts = ['golos-text-450', 'golos-text-680', 'literata-display-italic-380'] as const;
export type Cut = (typeof cuts)[number];

/** Turns drawings into pictures. */
export interface Painter {
  /** A cut as a TrueType file. */
  readonly font: (cut: Cut) => Uint8Array;
  /** A drawing (SVG 1.1, set in the cuts alone) as PNG, as large as the drawing says. */
  readonly png: (drawing: string) => Promise<Uint8Array<ArrayBuffer>>;
}
