import * as z from 'zod';
import { ReportWhole } from '../../../shared/contract/thanks.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { askedAgain, postRequested, putThere, whyByHand } from '../../../shared/publishing/posting.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { type Call, type Route, route } from '../route.ts';
import { monthOf, note, whole } from './months.ts';

const channelOf = ({ params }: Call): string => params['channel'] ?? '';
const read = async (call: Call) => {
  const post = await call.ports.posts.read(monthOf(call), channelOf(call));
  if (!post)
    throw new Refusal('post.unknown', 404, `The month has no post for ${channelOf(call)}.`, { facts: { channel: channelOf(call) } });
  return post;
};
const meanwhile = () => new Refusal('post.changed-meanwhile', 409, 'The post has come further meanwhile. Look again.');

export const monthPostRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/reports/{month}/posts/{channel}',
    roles: may.editMonth,
    summary: 'Say that the post was put on its channel by hand',
    takes: z.object({
      url: z
        .url({ protocol: /^https?$/ })
        .max(500)
        .nullable()
        .default(null),
    }),
    gives: ReportWhole,
    answer: async (call) => {
      const next = putThere(await read(call), call.holder.staff, call.body.url, call.at);
      if (next && !(await call.ports.posts.change(monthOf(call), next))) throw meanwhile();
      if (next) await note(call, 'report.posted', `${monthOf(call)} ${channelOf(call)}`);
      return whole(call);
    },
  }),
  {
    method: 'POST',
    path: '/reports/{month}/posts/{channel}/ask',
    roles: may.editMonth,
    summary: 'Have Heard post it: one that was refused, may be missing there, or was left to be posted by hand',
    gives: ReportWhole,
    answer: async (call) => {
      const post = await read(call);
      const channel = (await call.ports.settings()).channels.find(({ id }) => id === post.channel);
      const why = channel ? whyByHand(channel) : 'channel.gone';
      if (why)
        throw new Refusal(why, 409, `Heard cannot post on ${post.channel}. Put it there by hand, then say that it is there.`, {
          facts: { channel: post.channel },
        });
      const next = askedAgain(post, call.at);
      if (!next) throw new Refusal('post.on-its-way', 409, 'The post is there, or on its way.');
      if (!(await call.ports.posts.change(monthOf(call), next, postRequested(monthOf(call), next, call.at)))) throw meanwhile();
      await note(call, 'report.post', `${monthOf(call)} ${post.channel}`);
      return whole(call);
    },
  },
];
