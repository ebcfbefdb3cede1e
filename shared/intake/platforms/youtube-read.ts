import { Parser } from 'htmlparser2';
import * as z from 'zod';
import { instantFrom } from '../../kernel/instant.ts';
import type { Part, SourceAct } from '../platform.ts';
import { DateText } from '../shapes.ts';

/** Resources of developers.google.com/youtube/v3/docs: `textDisplay` is plain where `textFormat=plainText` was asked for. */
const Comment = z.looseObject({
  id: z.string(),
  snippet: z.looseObject({
    authorDisplayName: z.string().optional(),
    authorChannelId: z.looseObject({ value: z.string() }).optional(),
    textDisplay: z.string().default(''),
    publishedAt: DateText,
    updatedAt: DateText.optional(),
  }),
});
type Comment = z.infer<typeof Comment>;
const Thread = z.looseObject({
  id: z.string(),
  snippet: z.looseObject({ channelId: z.string().optional(), videoId: z.string().optional(), topLevelComment: Comment }),
  replies: z.looseObject({ comments: z.array(z.unknown()).default([]) }).optional(),
});

/** Videos stand at youtube.com/watch?v={videoId}. */
const readComment = (account: string | undefined, thread: string, { id, snippet }: Comment, video: string | undefined): readonly Part[] => {
  const author = snippet.authorChannelId?.value;
  const act: SourceAct = {
    account,
    sourceId: id,
    thread,
    inReplyTo: id === thread ? undefined : thread,
    verb: 'create',
    version: 'create',
    kind: 'comment',
    handle: author ?? `unknown:${id}`,
    name: snippet.authorDisplayName,
    own: author !== undefined && author === account,
    bot: false,
    under: video ? { url: `https://www.youtube.com/watch?v=${encodeURIComponent(video)}` } : undefined,
    text: snippet.textDisplay,
    at: instantFrom(snippet.publishedAt),
  };
  const changed = instantFrom(snippet.updatedAt ?? snippet.publishedAt);
  return changed > act.at ? [{ act }, { act: { ...act, verb: 'edit', version: changed, at: changed } }] : [{ act }];
};

/** A comment below a video of ours, and the replies to it. */
export const readThread = (given: unknown): readonly Part[] => {
  const parsed = Thread.safeParse(given);
  if (!parsed.success) return [{ quarantined: 'shape.unknown' }];
  const { id, snippet, replies } = parsed.data;
  const answers = (replies?.comments ?? []).flatMap((reply): readonly Part[] => {
    const comment = Comment.safeParse(reply).data;
    return comment ? readComment(snippet.channelId, id, comment, snippet.videoId) : [{ quarantined: 'shape.unknown' }];
  });
  return [...readComment(snippet.channelId, id, snippet.topLevelComment, snippet.videoId), ...answers];
};

const entries: Readonly<Record<string, string>> = { entry: 'youtube.video', 'at:deleted-entry': 'youtube.video-deleted' };

/**
 * What the hub pushes is Atom: a video that is new or was renamed, or one that is gone. Nobody said anything to be answered.
 * Comments are never pushed: developers.google.com/youtube/v3/guides/push_notifications.
 */
export const readFeed = (xml: string): readonly Part[] => {
  const parts: Part[] = [];
  const onopentagname = (name: string) => {
    const rule = entries[name];
    if (rule) parts.push({ ignored: rule });
  };
  new Parser({ onopentagname }, { xmlMode: true }).end(xml);
  return parts.length > 0 ? parts : [{ quarantined: 'shape.unknown' }];
};
