import type { GoLink } from '../contract/clicks.ts';
import { derivedId } from '../kernel/ids.ts';

/**
 * The code of a counted link: the same for the same entry in the same conversation and language. Ten letters and digits (59 bits), as
 * addresses that end in another sign are cut short by some platforms.
 */
export const linkCode = ({ kind, id, language, conversation }: Pick<GoLink, 'kind' | 'id' | 'language' | 'conversation'>): string =>
  derivedId('go', kind, id, language, conversation ?? '')
    .slice('go_'.length)
    .replaceAll(/[-_]/g, '')
    .slice(0, 10);
