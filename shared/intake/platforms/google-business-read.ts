import * as z from 'zod';
import { type Instant, instantFrom } from '../../kernel/instant.ts';
import { parseJson } from '../json.ts';
import type { Part, SourceAct } from '../platform.ts';
import { DateText } from '../shapes.ts';

/** What Pub/Sub pushes, and a review as version 4 of the API has it: developers.google.com/my-business/reference/rest/v4/accounts.locations.reviews. */
const Envelope = z.looseObject({ message: z.looseObject({ data: z.string() }), subscription: z.string() });
export const reviewName = z.string().regex(/^accounts\/[\w-]+\/locations\/[\w-]+\/reviews\/[\w-]+$/);
/** The two versions of the documents spell names differently. */
const Notice = z.looseObject({
  reviewName: reviewName.optional(),
  review_name: reviewName.optional(),
  locationName: z.string().optional(),
  location_name: z.string().optional(),
});
const stars: Readonly<Record<string, number>> = { ONE: 1, TWO: 2, THREE: 3, FOUR: 4, FIVE: 5 };
const Review = z.looseObject({
  name: reviewName,
  reviewer: z.looseObject({ displayName: z.string().optional() }).optional(),
  starRating: z.string().optional(),
  comment: z.string().optional(),
  createTime: DateText,
  updateTime: DateText.optional(),
  reviewReply: z.looseObject({ comment: z.string().default(''), updateTime: DateText }).optional(),
});
/** What stands for a review that is there no more. */
const Gone = z.strictObject({ gone: reviewName });

const locationOf = (review: string) => review.split('/').slice(0, 4).join('/');
/** A reviewer has a name and no id: each review is by a stranger of its own. */
const base = (name: string) => ({ account: locationOf(name), thread: name, bot: false, handle: `review:${name.split('/').at(-1)}` });

const readReview = ({ name, reviewer, starRating = '', comment = '', createTime, ...review }: z.infer<typeof Review>): readonly Part[] => {
  const made = instantFrom(createTime);
  const changed = review.updateTime ? instantFrom(review.updateTime) : made;
  const rating = stars[starRating];
  const act: SourceAct = {
    ...base(name),
    sourceId: name,
    verb: 'create',
    version: 'create',
    kind: 'review',
    name: reviewer?.displayName,
    own: false,
    text: comment,
    at: made,
    attachments: rating ? [{ type: 'rating', alt: `${rating}/5` }] : [],
  };
  const parts: Part[] = [{ act }];
  if (changed > made) parts.push({ act: { ...act, verb: 'edit', version: changed, at: changed } });
  if (!review.reviewReply) return parts;
  const { comment: text, updateTime } = review.reviewReply;
  const at = instantFrom(updateTime);
  const handle = locationOf(name);
  const answer: SourceAct = {
    ...base(name),
    handle,
    sourceId: `${name}/reply`,
    inReplyTo: name,
    verb: 'edit',
    version: at,
    kind: 'comment',
    own: true,
    text,
    at,
  };
  return [...parts, { act: answer }];
};

/** A notice names a review to be asked for; a review that was asked for is read, or, where it is there no more, its end. */
export const readBody = (body: Buffer, receivedAt: Instant): readonly Part[] => {
  const json = parseJson(body);
  const review = Review.safeParse(json);
  if (review.success) return readReview(review.data);
  const gone = Gone.safeParse(json).data?.gone;
  if (gone)
    return [
      { act: { ...base(gone), sourceId: gone, verb: 'delete', version: 'delete', kind: 'review', own: false, text: '', at: receivedAt } },
    ];
  const envelope = Envelope.safeParse(json);
  if (!envelope.success) return [{ quarantined: 'shape.unknown' }];
  const notice = Notice.safeParse(parseJson(Buffer.from(envelope.data.message.data, 'base64')));
  if (!notice.success) return [{ quarantined: 'shape.unknown' }];
  const { reviewName: camel, review_name: snake, locationName, location_name } = notice.data;
  const lookup = camel ?? snake;
  if (lookup) return [{ lookup }];
  // media, questions and changes of the place are told of in the same way
  return [locationName || location_name ? { ignored: 'google-business.no-review' } : { quarantined: 'google-business.notice-unknown' }];
};
