import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { Refusal } from '../kernel/refusal.ts';

/** Addresses that a notice must never reach: this machine, private and link-local networks, the cloud's metadata. */
const inner = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inner.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 128],
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
  ['64:ff9b::', 96],
] as const)
  inner.addSubnet(network, prefix, 'ipv6');

const isInner = (address: string): boolean => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  return inner.check(mapped ?? address, mapped || isIP(address) === 4 ? 'ipv4' : 'ipv6');
};

/** Refuses `address.not-allowed` unless a URL is https on its usual port at a public address. Names are resolved by `resolve`. */
export const checkAddress = async (url: URL, resolve: (name: string) => Promise<readonly string[]>): Promise<void> => {
  const refused = () => new Refusal('address.not-allowed', 422, 'Notices go to public https addresses only.');
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '') throw refused();
  const name = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(name) ? [name] : await resolve(name);
  if (addresses.length === 0 || addresses.some(isInner)) throw refused();
};

/** Names as this machine resolves them; one that cannot be resolved has no address. */
export const resolveName = async (name: string): Promise<string[]> => (await lookup(name, { all: true })).map(({ address }) => address);

/** `fetch` that reaches public https addresses only: the address of an instance or a forum is given by people. */
export const guardedFetch: typeof fetch = async (input, init) => {
  await checkAddress(new URL(input instanceof Request ? input.url : input), resolveName);
  return fetch(input, init);
};
