import type { Posting } from '../posting.ts';
import { graph, graphCall, idIn } from './meta-graph.ts';

/**
 * A post of the Page, which the token names: developers.facebook.com/docs/pages-api/posts. It needs `pages_manage_posts`. With a link
 * Facebook shows the card of the page behind it.
 */
export const facebookPosting: Posting = {
  remembersSeconds: 0,
  sure: 'needs a live account',
  request: ({ text, link }, { token }) => graphCall(`${graph}/me/feed`, token, { message: text, link }),
  posted: ({ body }) => {
    const sourceId = idIn(body);
    return sourceId === null ? null : { sourceId, url: `https://www.facebook.com/${sourceId}` };
  },
};
