import { PlatformRefusal } from '../asking.ts';
import type { Ask } from '../platform.ts';

/** What a host says of an account that is kept in another region: moved, not its key, not its object. */
const elsewhere = [301, 302, 401, 403, 404];

/**
 * Asks the same of a service's hosts in turn, because nothing that it delivers says in which region an account is kept. Null when
 * the thing is at none of them; throws what the first refused when one did for another reason than that.
 */
export const askRegions = async (
  addresses: readonly string[],
  headers: Readonly<Record<string, string>>,
  ask: Ask,
): Promise<Buffer | null> => {
  let refusal: PlatformRefusal | undefined;
  for (const url of addresses) {
    try {
      return Buffer.from((await ask({ method: 'GET', url, headers })).body);
    } catch (error) {
      if (!(error instanceof PlatformRefusal) || !elsewhere.includes(error.platformStatus)) throw error;
      if (error.platformStatus !== 404) refusal ??= error;
    }
  }
  if (refusal) throw refusal;
  return null;
};
