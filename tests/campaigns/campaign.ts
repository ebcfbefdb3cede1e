/** What a campaign found, in numbers and words, as it is written to `docs/campaigns/`. */
export interface Figures {
  readonly [name: string]: number | string | boolean | null | readonly string[] | Figures;
}

/** Every file here that can be run by name exports one as `run`. `runs` is absent for the full measure; it throws when it fails. */
export type Campaign = (given: { runs?: number; seed: number; say: (line: string) => void }) => Promise<Figures>;

/** Says how far a campaign is, every twentieth of it. */
export const progress = (runs: number, say: (line: string) => void): ((index: number) => void) => {
  const every = Math.max(1, Math.floor(runs / 20));
  return (index) => {
    if ((index + 1) % every === 0) say(`${index + 1} of ${runs}`);
  };
};
