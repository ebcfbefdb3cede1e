import * as z from 'zod';
import { answerIn } from '../answers.ts';
import type { Posting } from '../posting.ts';
import { putPost } from './bluesky-record.ts';

const Made = z.looseObject({ uri: z.string() });
const decade = 10 * 365 * 86_400;

/**
 * A record under a key of our own, which stays one however often it is put. Bluesky reads no card from the link, so that it is written
 * here: docs.bsky.app/docs/advanced-guides/posts#website-card-embeds. It stands without the picture, which would have to be uploaded.
 */
export const blueskyPosting: Posting = {
  remembersSeconds: decade,
  sure: 'confirmed',
  request: ({ id, text, link, title, language, at }, access) =>
    putPost(access, id, text, {
      createdAt: at,
      langs: [language],
      embed: { $type: 'app.bsky.embed.external', external: { uri: link, title, description: '' } },
    }),
  posted: ({ body }, _post, { account }) => {
    const made = answerIn(Made, body);
    if (!made) return null;
    return { sourceId: made.uri, url: `https://bsky.app/profile/${account}/post/${made.uri.split('/').at(-1) ?? ''}` };
  },
};
