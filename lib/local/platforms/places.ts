import * as z from 'zod';

/**
 * Where an object of a platform lives: `account` heard it, `inside` is its post, topic, talk or kind of channel, `root` what its
 * thread begins with, or who began it, `us` our own id there.
 */
export interface Place {
  readonly account: string;
  readonly inside: string;
  readonly root: string;
  readonly us: string;
}
type Named = ReadonlyArray<readonly [string, Place]>;
const Id = z.union([z.string(), z.number()]).transform(String);
const at = (account: string, inside = '', root = '', us = account): Place => ({ account, inside, root, us });
/** Reads a body in a shape; nothing in any other. */
const reading =
  <Schema extends z.ZodType>(schema: Schema, places: (body: z.infer<Schema>) => Named) =>
  (given: unknown): Named => {
    const read = schema.safeParse(given);
    return read.success ? places(read.data) : [];
  };
const changesOf = <Value extends z.ZodType>(value: Value) =>
  z.looseObject({ entry: z.array(z.looseObject({ id: Id, changes: z.array(z.looseObject({ value })).default([]) })) });

const FacebookValue = z.looseObject({ comment_id: z.string(), post_id: z.string(), parent_id: z.string() }).partial();
const facebook = reading(changesOf(FacebookValue), ({ entry }) =>
  entry.flatMap(({ id, changes }) =>
    changes.flatMap(({ value: { comment_id: comment, post_id: post, parent_id: parent } }) => {
      const name = comment ?? post;
      if (!name) return [];
      // what answers a comment names it, and any other comment its post
      const answers = comment && parent && parent !== post;
      return [[name, at(id, post ?? name, answers ? parent : name)] as const];
    }),
  ),
);

const slack = reading(
  z.looseObject({
    team_id: z.string(),
    event: z.looseObject({ channel: z.string(), channel_type: z.string().default('channel') }),
    authorizations: z.array(z.looseObject({ user_id: z.string() })).default([]),
  }),
  ({ team_id, event, authorizations: [ours] }) => [[event.channel, at(team_id, event.channel_type, '', ours?.user_id ?? 'UHEARD')]],
);

const InstagramValue = z.looseObject({ id: Id.optional(), media: z.looseObject({ id: Id }).optional(), parent_id: Id.optional() });
const instagramComments = reading(changesOf(InstagramValue), ({ entry }) =>
  entry.flatMap(({ id: account, changes }) =>
    changes.flatMap(({ value: { id, media, parent_id: parent } }) => (id ? [[id, at(account, media?.id, parent ?? id)] as const] : [])),
  ),
);
const Messaging = z.looseObject({
  entry: z.array(z.looseObject({ id: Id, messaging: z.array(z.looseObject({ sender: z.looseObject({ id: Id }) })).default([]) })),
});
const instagramMessages = reading(Messaging, ({ entry }) =>
  entry.flatMap(({ id, messaging }) => messaging.map(({ sender }) => [sender.id, at(id)] as const)),
);

const Post = z.looseObject({ id: Id, author_id: Id, conversation_id: Id.optional() });
const Direct = z.looseObject({ message_create: z.looseObject({ sender_id: Id }) });
const Event = z.looseObject({
  filter: z.looseObject({ user_id: Id }),
  payload: z.union([Post, z.looseObject({ direct_message_events: z.array(Direct) })]),
});
const x = reading(z.looseObject({ data: z.union([z.array(Event), Event.transform((one) => [one])]) }), ({ data }) =>
  data.flatMap(({ filter: { user_id: account }, payload }) => {
    const posts = Post.safeParse(payload).data;
    if (posts) return [[posts.id, at(account, posts.conversation_id ?? posts.id, posts.author_id)] as const];
    const directs = z.looseObject({ direct_message_events: z.array(Direct) }).safeParse(payload).data?.direct_message_events ?? [];
    return directs.map(({ message_create: { sender_id: sender } }) => [sender, at(account)] as const);
  }),
);

const VkObject = z.looseObject({
  id: Id.optional(),
  peer_id: Id.optional(),
  post_id: Id.optional(),
  message: z.looseObject({ peer_id: Id }).optional(),
  parents_stack: z.array(Id).default([]),
});
const vk = reading(z.looseObject({ group_id: Id, object: VkObject }), ({ group_id: group, object }) => {
  const { id, post_id: post, message, parents_stack: parents } = object;
  const peer = message?.peer_id ?? object.peer_id;
  if (peer) return [[peer, at(group)]];
  return id && post ? [[`${post}:${id}`, at(group, post, parents[0] ?? id)]] : [];
});

const discourse = reading(z.looseObject({ post: z.looseObject({ id: Id, topic_id: Id }) }), ({ post }) => [
  [post.id, at('', post.topic_id)],
]);

const github = reading(
  z.looseObject({ discussion: z.looseObject({ node_id: z.string() }), repository: z.looseObject({ full_name: z.string() }) }),
  ({ discussion, repository }) => [[discussion.node_id, at(repository.full_name)]],
);

const readers: Readonly<Record<string, ReadonlyArray<(given: unknown) => Named>>> = {
  facebook: [facebook],
  slack: [slack],
  instagram: [instagramComments, instagramMessages],
  x: [x],
  vk: [vk],
  discourse: [discourse],
  github: [github],
};
/** What a delivery tells of where things are, by their ids. */
export const placesIn = (platform: string, given: unknown): Named => (readers[platform] ?? []).flatMap((read) => read(given));
