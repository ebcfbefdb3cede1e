import type { Doorway } from '../platform.ts';
import { sameText } from '../signatures.ts';

/** For platforms that sign nothing: the address ends in a secret of ours, `/hooks/{platform}/{connection}/{key}`. */
const secretPath = (keptHeaders: readonly string[]): Doorway => ({ keptHeaders, verify: ({ key }, secret) => sameText(key, secret) });

/** support.trustpilot.com/hc/articles/115015822068 documents no signature. */
export const trustpilotDoorway = secretPath([]);

/** jotform.com/help/245 documents no signature. Its bodies are forms in parts, told apart by a boundary that the header names. */
export const jotformDoorway = secretPath(['content-type']);
