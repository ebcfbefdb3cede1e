import * as z from 'zod';
import { parseJson } from '../../intake/json.ts';

/** Somebody took an incident in PagerDuty: the claim that it stands for, and PagerDuty's id of who it was. */
export interface PagerdutyPress {
  readonly claim: string;
  readonly agent: string;
}

// developer.pagerduty.com/docs/webhooks-overview: `incident_key` is the `dedup_key` of the event that opened the incident
const Acknowledged = z.looseObject({
  event: z.looseObject({
    event_type: z.literal('incident.acknowledged'),
    agent: z.looseObject({ id: z.string().max(64) }).nullish(),
    data: z.looseObject({ incident_key: z.string().regex(/^clm_[\w-]{1,80}$/) }),
  }),
});

/** What was done in PagerDuty, where it is an incident of ours that somebody took; null for anything else that it tells. */
export const pagerdutyPress = (body: Buffer): PagerdutyPress | null => {
  const { data } = Acknowledged.safeParse(parseJson(body));
  return data ? { claim: data.event.data.incident_key, agent: data.event.agent?.id ?? 'somebody' } : null;
};
