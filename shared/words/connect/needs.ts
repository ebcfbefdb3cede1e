import type { Words } from '../../contract/settings.ts';

/** What the API takes for a channel and its secrets, by the names that it has there. */
export type NeedName = 'signing' | 'token' | 'verifyToken' | 'account' | 'clientId' | 'clientSecret' | 'refreshToken';

/**
 * One thing that a platform needs. `give`: the platform shows it; `make`: we make it, and it is typed in there; `copy`: it is the
 * same as another one. `where` says where to find it, or where to type it in.
 */
export interface Need {
  readonly name: NeedName;
  readonly from: 'give' | 'make' | { readonly copy: NeedName };
  readonly optional: boolean;
  readonly label: Words;
  readonly where: Words;
}

/**
 * What it takes to connect a platform, in the order in which one meets it. `address` says where our webhook address is typed in;
 * null where nobody calls us. `keyed`: the address ends in the signing secret, because nothing is signed.
 */
export interface Connecting {
  readonly needs: readonly Need[];
  readonly address: Words | null;
  readonly keyed?: true;
}

/** Words in both languages; one of them where the platform itself speaks English only. */
export const both = (en: string, uk = en): Words => ({ en, uk });

type Part = readonly [en: string, uk?: string];
const need =
  (from: Need['from'], optional: boolean) =>
  (name: NeedName, label: Part, where: Part): Need => ({ name, from, optional, label: both(...label), where: both(...where) });

export const give = need('give', false);
export const mayGive = need('give', true);
export const make = need('make', false);
/** The one is the other, so nobody is asked twice. */
export const copy = (name: NeedName, of: NeedName): Need => ({
  name,
  from: { copy: of },
  optional: true,
  label: both(of),
  where: both(of),
});

/** OAuth 2: what gets an access token, and the next one when it runs out. */
export const renewed = (app: string, answer: string): readonly Need[] => [
  give('clientId', ['Client ID'], [app]),
  give('clientSecret', ['Client secret'], [app]),
  give('refreshToken', ['Refresh token', 'Токен оновлення'], [answer]),
];
