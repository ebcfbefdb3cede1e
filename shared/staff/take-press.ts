import type { StaffAct } from '../contract/acts.ts';
import type { Conversation } from '../contract/conversations.ts';
import type { Settings } from '../contract/settings.ts';
import { derivedId } from '../kernel/ids.ts';
import { addSeconds, type Instant } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';
import { nextWorkingTime } from '../sla/next-working-time.ts';
import { type AcknowledgePorts, acknowledge } from './acknowledge.ts';
import { pressRefused } from './notices/press-refused.ts';
import type { SlackPress } from './notices/slack-interaction.ts';
import { whoPressed } from './who-pressed.ts';

export interface PressPorts extends AcknowledgePorts {
  readonly head: (conversation: string) => Promise<Conversation | null>;
  readonly settings: () => Promise<Settings>;
  /** Tells whoever pressed, and nobody else, at the address that came with the press. */
  readonly tell: (address: string, words: string) => Promise<unknown>;
}

const spans = { 'snooze-15': 900, 'snooze-60': 3600 } as const;

const untilNext = async ({ head, settings }: PressPorts, conversation: string, at: Instant): Promise<Instant> => {
  const policy = (await head(conversation))?.policy;
  const calendar = (await settings()).calendars.find(({ id }) => id === policy?.calendar);
  return calendar ? nextWorkingTime(calendar, at) : addSeconds(at, 86_400);
};

/**
 * Does what a button under a notice asks for: acknowledge, remind later, pass up. `key` names the press, so that it is done
 * once however often it is delivered. By the active member of staff whose handle is `slack:<user>` and whose role may;
 * anybody else is told why nothing was done, and so is who presses a notice that is no longer kept.
 */
export const takePress = (ports: PressPorts) => {
  const take = async ({ notice, conversation, action }: SlackPress, handle: string, key: string, at: Instant): Promise<void> => {
    const { id: by } = whoPressed(await ports.settings(), handle, action === 'acknowledge' ? 'acknowledge' : 'handleConversations');
    if (action === 'acknowledge') return acknowledge(ports)(conversation, notice, by, at);
    const did = { actId: derivedId('act', key, action), conversation, at, by };
    const act: StaffAct =
      action === 'escalate'
        ? { type: 'escalate', ...did }
        : {
            type: 'snooze',
            ...did,
            until: action === 'snooze-next' ? await untilNext(ports, conversation, at) : addSeconds(at, spans[action]),
          };
    await ports.record([act]);
  };
  return async (press: SlackPress, key: string, at: Instant): Promise<void> => {
    const handle = `slack:${press.slackUser}`;
    try {
      await take(press, handle, key, at);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { staff, brand } = await ports.settings();
      const language = staff.find(({ handles }) => handles.includes(handle))?.language ?? brand?.languages[0] ?? 'en';
      if (press.answerTo) await ports.tell(press.answerTo, pressRefused(error.code, handle, language));
    }
  };
};
