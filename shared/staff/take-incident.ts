import type { Notice } from '../contract/conversations.ts';
import type { Settings } from '../contract/settings.ts';
import type { Instant } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';
import { type AcknowledgePorts, acknowledge } from './acknowledge.ts';
import type { PagerdutyPress } from './notices/pagerduty-webhook.ts';
import { whoPressed } from './who-pressed.ts';

export interface IncidentPorts extends AcknowledgePorts {
  /** The conversation of a claim that was told to PagerDuty. */
  readonly conversationOf: (claim: string) => Promise<string | undefined>;
  readonly notices: (conversation: string) => Promise<readonly Notice[]>;
  readonly settings: () => Promise<Settings>;
}

/**
 * Somebody took an incident in PagerDuty: its notice is acknowledged, by the member of staff whose handle is
 * `pagerduty:<id>`, else by that handle. What is not ours, or no longer kept, is forgotten.
 */
export const takeIncident =
  (ports: IncidentPorts) =>
  async ({ claim, agent }: PagerdutyPress, channel: string, at: Instant): Promise<void> => {
    const conversation = await ports.conversationOf(claim);
    const told = conversation === undefined ? [] : await ports.notices(conversation);
    const notice = told.find((one) => one.claim === claim && one.channel === channel);
    if (conversation === undefined || !notice) return;
    try {
      const { id: by } = whoPressed(await ports.settings(), `pagerduty:${agent}`, 'acknowledge');
      await acknowledge(ports)(conversation, notice.id, by, at);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  };
