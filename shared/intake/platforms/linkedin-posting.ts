import type { Posting } from '../posting.ts';
import { linkedinCall } from './linkedin-call.ts';

/** Signs that mean something in a post stand for themselves behind a backslash: …/community-management/shares/little-text-format. */
const plainly = (text: string): string => text.replace(/[\\|{}@[\]()<>#*_~]/g, String.raw`\$&`);

/**
 * A post of the page: learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api, with
 * `w_organization_social`. LinkedIn reads no card from the link: its title is told here, and it stands without the picture.
 * The id comes in a header, the body is empty.
 */
export const linkedinPosting: Posting = {
  remembersSeconds: 0,
  sure: 'needs a live account',
  request: ({ place, text, link, title }, access) =>
    linkedinCall('POST', '/posts', access, {
      author: place,
      commentary: plainly(text),
      visibility: 'PUBLIC',
      distribution: { feedDistribution: 'MAIN_FEED', targetEntities: [], thirdPartyDistributionChannels: [] },
      content: { article: { source: link, title } },
      lifecycleState: 'PUBLISHED',
      isReshareDisabledByAuthor: false,
    }),
  posted: ({ headers }) => {
    const sourceId = headers['x-restli-id'];
    return sourceId ? { sourceId, url: `https://www.linkedin.com/feed/update/${sourceId}` } : null;
  },
};
