import { PlatformRefusal } from './asking.ts';
import type { Ask, OutgoingRequest } from './platform.ts';

/** What an API says of a thing; or, where it is there no more (404), `{"gone": name}`, which the readers of reviews take for a deletion. */
export const lookUp = async (name: string, request: OutgoingRequest, ask: Ask): Promise<Buffer> => {
  try {
    return Buffer.from((await ask(request)).body);
  } catch (error) {
    if (error instanceof PlatformRefusal && error.platformStatus === 404) return Buffer.from(JSON.stringify({ gone: name }));
    throw error;
  }
};
