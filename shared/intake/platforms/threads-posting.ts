import * as z from 'zod';
import { readAnswer } from '../answers.ts';
import type { Posting } from '../posting.ts';
import { SourceId } from '../shapes.ts';
import { graphCall, idIn } from './meta-graph.ts';
import { threadsHost } from './threads-asking.ts';

/**
 * A container, and the publishing of it: developers.facebook.com/docs/threads/posts. It needs `threads_content_publish`. The card is
 * that of `link_attachment`. A container that is published twice stands twice.
 */
export const threadsPosting: Posting = {
  remembersSeconds: 0,
  sure: 'needs a live account',
  prepare: async ({ text, link }, { token }, ask) => {
    const container = { media_type: 'TEXT', text, link_attachment: link };
    return readAnswer(z.looseObject({ id: SourceId }), await ask(graphCall(`${threadsHost}/me/threads`, token, container))).id;
  },
  request: (_post, { token }, container) => graphCall(`${threadsHost}/me/threads_publish`, token, { creation_id: container }),
  posted: ({ body }) => {
    const sourceId = idIn(body);
    return sourceId === null ? null : { sourceId, url: null };
  },
};
