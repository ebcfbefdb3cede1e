import type { StaffAct } from '../contract/acts.ts';
import type { Conversation } from '../contract/conversations.ts';
import type { Settings } from '../contract/settings.ts';
import { activeStaff } from '../contract/staff-standing.ts';
import { derivedId } from '../kernel/ids.ts';
import { addSeconds, type Instant } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';
import { nextWorkingTime } from '../sla/next-working-time.ts';
import { type AcknowledgePorts, acknowledge } from './acknowledge.ts';
import type { SlackPress } from './notices/slack-interaction.ts';

export interface PressPorts extends AcknowledgePorts {
  readonly head: (conversation: string) => Promise<Conversation | null>;
  readonly settings: () => Promise<Settings>;
}

const spans = { 'snooze-15': 900, 'snooze-60': 3600 } as const;

const untilNext = async ({ head, settings }: PressPorts, conversation: string, at: Instant): Promise<Instant> => {
  const policy = (await head(conversation))?.policy;
  const calendar = (await settings()).calendars.find(({ id }) => id === policy?.calendar);
  return calendar ? nextWorkingTime(calendar, at) : addSeconds(at, 86_400);
};

/**
 * Does what a button under a notice asks for: acknowledge, remind later, pass up. `key` names the press, so that it is done
 * once however often it is delivered. A notice that is no longer kept is forgotten. By the staff member whose handle is
 * `slack:<user>`, else by that handle.
 */
export const takePress =
  (ports: PressPorts) =>
  async ({ notice, conversation, action, slackUser }: SlackPress, key: string, at: Instant): Promise<void> => {
    const staff = activeStaff(await ports.settings());
    const handle = `slack:${slackUser}`;
    const by = staff.find(({ handles }) => handles.includes(handle))?.id ?? handle;
    if (action === 'acknowledge') {
      try {
        await acknowledge(ports)(conversation, notice, by, at);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
      return;
    }
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
