import * as z from 'zod';
import { answerIn } from '../answers.ts';
import type { Posting } from '../posting.ts';
import { SourceId } from '../shapes.ts';
import { xCall } from './x-call.ts';

const Made = z.looseObject({ data: z.looseObject({ id: SourceId }) });

/** A post: docs.x.com/x-api/posts/create-post, with `tweet.write`. X reads the card from the link. */
export const xPosting: Posting = {
  remembersSeconds: 0,
  sure: 'confirmed',
  request: ({ text }, access) => xCall(access, 'POST', '/tweets', { text }),
  posted: ({ body }) => {
    const made = answerIn(Made, body);
    return made ? { sourceId: made.data.id, url: `https://x.com/i/status/${made.data.id}` } : null;
  },
};
