import { PlatformRefusal } from '../asking.ts';
import type { Ask } from '../platform.ts';

/** What a host says of an account that is kept in another region: moved, not its key, not its object. */
const elsewhere = [301, 302, 401, 403, 404];

/**
 * Asks the same of a service's hosts in turn, because nothing that it delivers says in which region an account is kept. Throws what
 * a host refused for another reason than that, else the first word that is more than "not here".
 */
export const askRegions = async (addresses: readonly string[], headers: Readonly<Record<string, string>>, ask: Ask): Promise<Buffer> => {
  const refusals: PlatformRefusal[] = [];
  for (const url of addresses) {
    try {
      return Buffer.from((await ask({ method: 'GET', url, headers })).body);
    } catch (error) {
      if (!(error instanceof PlatformRefusal) || !elsewhere.includes(error.platformStatus)) throw error;
      refusals.push(error);
    }
  }
  throw refusals.find(({ platformStatus }) => platformStatus !== 404) ?? new PlatformRefusal(404);
};
