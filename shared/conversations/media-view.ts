import type { Attachment } from '../contract/acts.ts';
import type { ApiAttachment } from '../contract/api.ts';
import { keptDays } from '../contract/letters.ts';
import type { KeptMedia, MediaView } from '../contract/media.ts';
import { addSeconds, type Instant } from '../kernel/instant.ts';

const nothing = { type: null, bytes: null, path: null };

/** What became of media whose link dies: a copy, none and why, or none yet. */
const viewOf = (kept: KeptMedia | undefined, path: string, at: Instant, now: Instant): MediaView => {
  if (kept?.problem) return { state: 'not-kept', problem: kept.problem, ...nothing };
  if ((kept?.until ?? addSeconds(at, keptDays * 86_400)) <= now) return { state: 'not-kept', problem: 'media.expired', ...nothing };
  return kept
    ? { state: 'kept', problem: null, type: kept.type, bytes: kept.bytes, path }
    : { state: 'waiting', problem: null, ...nothing };
};

/** An attachment as staff see it: what opens it at the platform's API is nobody's business but ours. */
export const attachmentView = (
  { type, url, alt, media }: Attachment,
  { id, at }: { readonly id: string; readonly at: Instant },
  conversation: string,
  kept: readonly KeptMedia[],
  now: Instant,
): ApiAttachment => {
  const path = `/api/v1/conversations/${encodeURIComponent(conversation)}/media/${id}/${media}`;
  const found = kept.find((one) => one.interaction === id && one.id === media);
  return { type, ...(url && { url }), ...(alt && { alt }), ...(media && { kept: viewOf(found, path, at, now) }) };
};
