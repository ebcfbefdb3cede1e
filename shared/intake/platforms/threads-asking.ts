import * as z from 'zod';
import { readAnswer } from '../answers.ts';
import { PlatformRefusal } from '../asking.ts';
import type { Access, Ask, Fetching, Upkeep } from '../platform.ts';
import { SourceId } from '../shapes.ts';
import { graphCall } from './meta-graph.ts';
import { refreshLongLived } from './meta-token.ts';

/** Threads has a host of its own: developers.facebook.com/docs/threads/reference. */
export const threadsHost = 'https://graph.threads.net/v1.0';

const Post = z.looseObject({
  id: SourceId,
  is_reply_owned_by_me: z.boolean().optional(),
  replied_to: z.looseObject({ id: SourceId }).optional(),
  root_post: z.looseObject({ id: SourceId }).optional(),
});
type Post = z.infer<typeof Post>;
const fields = 'id,text,timestamp,username,media_type,media_url,alt_text,is_reply,is_reply_owned_by_me,replied_to,root_post';
/** How far up a chain of answers is followed; each step costs a call. */
const deepest = 10;

const askPost = async (id: string, { token }: Access, ask: Ask): Promise<Post> => {
  const query = new URLSearchParams({ fields });
  const answer = await ask(graphCall(`${threadsHost}/${encodeURIComponent(id)}?${query}`, token));
  return readAnswer(Post, answer);
};

/** The answer right under the post, below which everything is one conversation; or the last one above that may still be seen. */
const topOf = async (post: Post, access: Access, ask: Ask): Promise<string> => {
  let top = post;
  for (let step = 0; step < deepest && top.replied_to && top.replied_to.id !== top.root_post?.id; step += 1) {
    const above = top.replied_to.id;
    try {
      top = await askPost(above, access, ask);
    } catch (error) {
      if (error instanceof PlatformRefusal && error.platformStatus >= 400 && error.platformStatus < 500) return above;
      throw error;
    }
  }
  return top.id;
};

/** Asks for a post by id: what is delivered names only the answer one step up, and of our own posts no words. */
export const lookupPost: NonNullable<Fetching['lookup']> = async (name, access, ask) => {
  const post = await askPost(name, access, ask);
  const thread = await topOf(post, access, ask);
  return Buffer.from(JSON.stringify({ account: access.account, thread, post }));
};

export const threadsUpkeep: Upkeep = {
  who: async ({ token }, ask) => {
    const answer = await ask(graphCall(`${threadsHost}/me?fields=id,username`, token));
    const { id, username } = readAnswer(z.looseObject({ id: SourceId, username: z.string() }), answer);
    return { account: id, name: username };
  },
  refresh: ({ token = '', tokenExpiresAt }, ask, now) =>
    refreshLongLived('https://graph.threads.net/refresh_access_token', 'th_refresh_token', token, tokenExpiresAt, ask, now),
};
