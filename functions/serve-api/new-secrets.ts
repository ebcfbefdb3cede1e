import type { NewSecrets } from '../../shared/contract/channel-api.ts';
import type { Secrets } from '../../shared/contract/settings.ts';

/** A new signing secret stands before the one in use, which stays good until `retire` or the next one. */
const rotated = (known: readonly string[], { signing, retire }: NewSecrets): string[] => {
  if (signing !== undefined) return [signing, ...known.filter((one) => one !== signing)].slice(0, 2);
  return retire ? known.slice(0, 1) : [...known];
};

/** What is kept after new secrets were given: what is not named stays as it is. */
export const withNewSecrets = (known: Secrets = { signing: [] }, given: NewSecrets): Secrets => {
  const { signing: _signing, retire: _retire, ...rest } = given;
  return { ...known, ...rest, signing: rotated(known.signing, given) };
};
