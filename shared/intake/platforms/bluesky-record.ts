import { createHash } from 'node:crypto';
import type { Access, OutgoingRequest } from '../platform.ts';
import { xrpc } from './bluesky-session.ts';

/** Records of the AT Protocol: what a post is made of. Facts: docs.bsky.app, atproto.com/specs. */
export const posts = 'app.bsky.feed.post';

export const blueskyCall = ({ token }: Access, method: OutgoingRequest['method'], path: string, body?: object): OutgoingRequest => ({
  method,
  url: `${xrpc}/${path}`,
  headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
  ...(body && { body: JSON.stringify(body) }),
});

/**
 * A record key in the shape of a TID (atproto.com/specs/tid), the same for every try of what has this id: putting a record twice under
 * one key leaves one.
 */
const recordKey = (id: string): string => {
  const signs = '234567abcdefghijklmnopqrstuvwxyz';
  const bytes = [...createHash('sha256').update(id).digest().subarray(0, 13)];
  // the first bit of a TID is 0
  return bytes.map((byte, place) => signs[byte % (place === 0 ? 16 : 32)]).join('');
};

/** Links are told apart by bytes of UTF-8: lexicon app.bsky.richtext.facet. */
const facetsOf = (text: string) =>
  [...text.matchAll(/https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/g)].map(({ 0: uri, index }) => {
    const byteStart = Buffer.byteLength(text.slice(0, index));
    const features = [{ $type: 'app.bsky.richtext.facet#link', uri }];
    return { index: { byteStart, byteEnd: byteStart + Buffer.byteLength(uri) }, features };
  });

/** Puts a post under the key that its id makes: lexicon com.atproto.repo.putRecord. */
export const putPost = (access: Access, id: string, text: string, rest: object): OutgoingRequest => {
  const facets = facetsOf(text);
  const record = { $type: posts, text, ...rest, ...(facets.length > 0 && { facets }) };
  return blueskyCall(access, 'POST', 'com.atproto.repo.putRecord', {
    repo: access.account,
    collection: posts,
    rkey: recordKey(id),
    record,
  });
};
