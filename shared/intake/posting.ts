import type { Instant } from '../kernel/instant.ts';
import type { Access, Ask, OutgoingRequest, PlatformAnswer, Sure } from './platform.ts';

/** A post of ours that answers nobody. */
export interface OutgoingPost {
  /** Ours, the same for every try. */
  readonly id: string;
  /** Where it goes: what `postsTo` of the channel names, else its account; empty where neither is known. */
  readonly place: string;
  /** With the link in it. */
  readonly text: string;
  readonly link: string;
  /** What the page behind the link is called, for cards that are not made from the page itself. */
  readonly title: string;
  readonly language: string;
  /** The same for every try. */
  readonly at: Instant;
}
export interface Posted {
  readonly sourceId: string;
  /** Where people find it, where that is known. */
  readonly url: string | null;
}
/** How something new is posted. The picture comes with the link: platforms read it from the page. */
export interface Posting {
  /** For so many seconds the platform knows our id, and posts once however often it comes; 0: nothing is sent a second time. */
  readonly remembersSeconds: number;
  readonly sure: Sure;
  /** What must be made first, of which people see nothing: it may be repeated. Its answer goes to `request`. */
  prepare?(post: OutgoingPost, access: Access, ask: Ask): Promise<string>;
  request(post: OutgoingPost, access: Access, prepared: string): OutgoingRequest;
  /** What was posted, out of a 2xx answer; null when the answer does not say so. */
  posted(answer: PlatformAnswer, post: OutgoingPost, access: Access): Posted | null;
  /** Whether a 2xx answer says that nothing was posted. */
  refused?(answer: string): boolean;
}
