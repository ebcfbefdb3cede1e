import { type Answered, type Asked, formIn, ok, type Plays, partsOf, plainly } from './asked.ts';

/** VK: dev.vk.com/en/method and dev.vk.com/en/api/community-events/json-schema. */
const told = (type: string, group: string, number: number, object: object) =>
  JSON.stringify({ type, group_id: Number(group) || group, event_id: `local-${number}`, v: '5.199', object });

/** dev.vk.com/en/method/messages.send; what the community said comes back as `message_reply`. */
const message = (
  { seconds, number, seen, ...asked }: Asked,
  { peer_ids: peer = '', message: text = '' }: Record<string, string>,
): Answered => {
  const group = seen.place('vk', peer)?.account ?? asked.caller.account;
  const number_in = number % 1_000_000;
  const names = { id: number, conversation_message_id: number_in, peer_id: Number(peer) };
  const body = told('message_reply', group, number, {
    ...names,
    date: seconds,
    from_id: Number(`-${group}`),
    out: 1,
    text,
    attachments: [],
  });
  return {
    to: peer,
    answer: ok({ response: [{ peer_id: Number(peer), message_id: number, conversation_message_id: number_in }] }),
    echo: { platform: 'vk', body },
  };
};

/** dev.vk.com/en/method/wall.createComment */
const comment = ({ seconds, number, seen }: Asked, fields: Record<string, string>): Answered => {
  const { owner_id: owner = '', post_id: post = '', reply_to_comment: answered = '', message: text = '' } = fields;
  const { root } = seen.place('vk', `${post}:${answered}`) ?? { root: answered };
  const place = { post_id: Number(post), post_owner_id: Number(owner), reply_to_comment: Number(answered), parents_stack: [Number(root)] };
  const object = { id: number, from_id: Number(owner), date: seconds, text, ...place };
  return {
    to: `${post}:${answered}`,
    answer: ok({ response: { comment_id: number, parents_stack: [Number(root)] } }),
    echo: { platform: 'vk', body: told('wall_reply_new', owner.replace('-', ''), number, object) },
  };
};

/** dev.vk.com/en/method/wall.post; the wall tells of it as `wall_post_new`. */
const wallPost = ({ seconds, number }: Asked, { owner_id: owner = '', message: text = '' }: Record<string, string>): Answered => {
  const post = { id: number, from_id: Number(owner), owner_id: Number(owner), date: seconds, text, post_type: 'post' };
  const body = told('wall_post_new', owner.replace('-', ''), number, post);
  return { to: owner, answer: ok({ response: { post_id: number } }), post: true, echo: { platform: 'vk', body } };
};

export const vkAnswer: Plays = (asked) => {
  const [, method] = partsOf(asked);
  if (method === 'messages.send') return message(asked, formIn(asked));
  if (method === 'wall.createComment') return comment(asked, formIn(asked));
  if (method === 'wall.post') return wallPost(asked, formIn(asked));
  if (method === 'groups.getById') return plainly({ response: { groups: [{ id: asked.caller.account, name: 'Spytsia' }], profiles: [] } });
  if (method !== 'groups.getCallbackServers') return null;
  const server = { id: 1, title: 'Heard', creator_id: 1, url: asked.caller.hook, secret_key: '', status: 'ok' };
  return plainly({ response: { count: 1, items: [server] } });
};
