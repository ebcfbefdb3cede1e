import * as z from 'zod';
import { answerIn } from '../answers.ts';
import type { Posting } from '../posting.ts';
import { SourceId } from '../shapes.ts';
import { randomId, vkCall } from './vk-call.ts';

const Made = z.looseObject({ response: z.looseObject({ post_id: SourceId }) });
const Refused = z.looseObject({ error: z.looseObject({}) });

/**
 * A post on the community's wall: dev.vk.com/en/method/wall.post, by a key with the right `wall`. `guid` makes the same post twice one,
 * for a time that the page does not name: two minutes are safe. The link makes the card.
 */
export const vkPosting: Posting = {
  remembersSeconds: 120,
  sure: 'needs a live account',
  request: ({ id, place, text, link }, access) =>
    vkCall('wall.post', access, { owner_id: `-${place}`, from_group: '1', message: text, attachments: link, guid: randomId(id) }),
  posted: ({ body }, { place }) => {
    const made = answerIn(Made, body)?.response;
    return made ? { sourceId: made.post_id, url: `https://vk.com/wall-${place}_${made.post_id}` } : null;
  },
  refused: (answer) => answerIn(Refused, answer) !== undefined,
};
