import * as z from 'zod';
import { answerIn } from '../answers.ts';
import type { Posting } from '../posting.ts';
import { SourceId } from '../shapes.ts';
import { mastodonCall } from './mastodon-call.ts';

const Made = z.looseObject({ id: SourceId, url: z.string().nullish() });

/** A public status: docs.joinmastodon.org/methods/statuses/#create, which knows a key for an hour. Servers read the card from the link. */
export const mastodonPosting: Posting = {
  remembersSeconds: 3600,
  sure: 'confirmed',
  request: ({ id, text, language }, access) =>
    mastodonCall(access, 'POST', '/statuses', { status: text, visibility: 'public', language }, id),
  posted: ({ body }) => {
    const made = answerIn(Made, body);
    return made ? { sourceId: made.id, url: made.url ?? null } : null;
  },
};
