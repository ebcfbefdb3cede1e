import * as z from 'zod';
import { answerIn } from '../answers.ts';
import type { Posting } from '../posting.ts';
import { SourceId } from '../shapes.ts';
import { discourseCall, discourseSite } from './discourse-call.ts';

const Made = z.looseObject({ id: SourceId, topic_id: SourceId });

/**
 * A new topic in a category: docs.discourse.org/#tag/Topics/operation/createTopicPostPM. A line that is nothing but a link becomes a
 * card.
 */
export const discoursePosting: Posting = {
  remembersSeconds: 0,
  sure: 'confirmed',
  request: ({ place, title, text }, access) => discourseCall(access, 'POST', '/posts.json', { title, raw: text, category: Number(place) }),
  posted: ({ body }, _post, access) => {
    const made = answerIn(Made, body);
    return made ? { sourceId: made.id, url: `${discourseSite(access)}/t/${made.topic_id}` } : null;
  },
};
