import type { Letter } from '../../shared/contract/letters.ts';
import { partsOf } from '../../shared/intake/normalise.ts';
import { derivedId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instant.ts';

/** Somebody who left an address, so that they can be thanked: forms alone ask for one. */
export interface Person {
  readonly id: string;
  readonly name: string | undefined;
  readonly email: string;
  readonly at: Instant;
}

/** The people of a letter who left an address, with the ids that their interactions carry. */
export const peopleOf = (letter: Letter, body: Buffer): Person[] => {
  if (letter.platform !== 'form') return [];
  return partsOf(letter, body).flatMap((part): Person[] => {
    if (!('act' in part) || !part.act.email) return [];
    const { handle, name, email, at } = part.act;
    return [{ id: derivedId('per', letter.platform, handle), name, email, at }];
  });
};
