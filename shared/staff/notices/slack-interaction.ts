import * as z from 'zod';
import { parseJson } from '../../intake/json.ts';
import { type SlackAction, slackActions } from './slack-message.ts';

/** A press of a button under one of our notices. `slackUser` is Slack's id of who pressed, in workspace `team`. */
export interface SlackPress {
  readonly notice: string;
  readonly conversation: string;
  readonly action: SlackAction;
  readonly slackUser: string;
  readonly team: string | null;
  /** The message that was pressed, as `slack.handleOf` names it. */
  readonly handle: string | null;
  /** Where whoever pressed can be told something; null where Slack gave no address, or one that is not Slack's. */
  readonly answerTo: string | null;
}

// docs.slack.dev/reference/interaction-payloads/block_actions-payload
const Payload = z.looseObject({
  type: z.literal('block_actions'),
  user: z.looseObject({ id: z.string().regex(/^[UW][A-Z0-9]+$/) }),
  team: z.looseObject({ id: z.string() }).nullish(),
  channel: z.looseObject({ id: z.string() }).nullish(),
  message: z.looseObject({ ts: z.string() }).nullish(),
  response_url: z.string().max(2000).nullish(),
  actions: z
    .array(z.looseObject({ type: z.literal('button'), action_id: z.enum(slackActions), block_id: z.string(), value: z.string() }))
    .length(1),
});
const Ids = z.object({ value: z.string().regex(/^ntc_[\w-]{1,80}$/), block_id: z.string().regex(/^[a-z]+_[\w.-]{1,200}$/) });

/** The host alone, and nothing before it: words are sent there. */
const slackAddress = z.string().regex(/^https:\/\/hooks\.slack(?:-gov)?\.com\/[\w/.-]+$/);

/** What was pressed; null for links, whose presses Slack tells too, and for anything that is not ours: it is answered 200 and forgotten. */
export const slackPress = (body: Buffer): SlackPress | null => {
  const payloads = new URLSearchParams(body.toString('utf8')).getAll('payload');
  const { data } = Payload.safeParse(payloads.length === 1 ? parseJson(Buffer.from(payloads[0] ?? '')) : undefined);
  const [pressed] = data?.actions ?? [];
  const ids = Ids.safeParse(pressed).data;
  if (!data || !pressed || !ids) return null;
  return {
    notice: ids.value,
    conversation: ids.block_id,
    action: pressed.action_id,
    slackUser: data.user.id,
    team: data.team?.id ?? null,
    answerTo: slackAddress.safeParse(data.response_url).data ?? null,
    handle: data.channel && data.message ? `${data.channel.id}:${data.message.ts}` : null,
  };
};
