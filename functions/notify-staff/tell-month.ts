import type { Notice } from '../../shared/contract/conversations.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { derivedId } from '../../shared/kernel/ids.ts';
import { secondsBetween } from '../../shared/kernel/instant.ts';
import { signLink } from '../../shared/kernel/signed-link.ts';
import { monthLadder } from '../../shared/publishing/month-late.ts';
import { type Target, targetsOf } from '../../shared/staff/audience.ts';
import { timeIn } from '../../shared/staff/notice-words.ts';
import { quietUntil } from '../../shared/staff/quiet-hours.ts';
import { monthNoticeWords } from '../../shared/words/month-notice-words.ts';
import type { MonthFact, NotifyStaffPorts, Sending } from './ports.ts';
import { eachTried, sendOnce } from './send-once.ts';

/** SQS holds a message back for so many seconds at most. */
const longestDelay = 900;

/** Tells staff that a month was not approved in time: one notice a rung, channel and person. */
export const tellMonth = (ports: NotifyStaffPorts) => {
  const { settings, secret, later, now, publicUrl } = ports;
  const send = sendOnce(ports);

  const sendingTo = async ({ month, step, dueAt }: MonthFact, { channel, hearer }: Target, inForce: Settings): Promise<Sending> => {
    const person = hearer?.member;
    const claim = `report.${month}`;
    const id = derivedId('ntc', claim, step, channel.id, ...(person ? [person.id] : []));
    const { language } = channel;
    const zone = person?.timezone ?? inForce.brand?.timezone ?? 'UTC';
    const notice: Notice = {
      id,
      claim,
      conversation: claim,
      channel: channel.id,
      step,
      metric: 'resolution',
      state: 'sending',
      at: now(),
      acknowledgedAt: null,
      acknowledgedBy: null,
      ...(person && { person: person.id }),
    };
    const shown = {
      id,
      incident: claim,
      conversation: claim,
      step,
      metric: notice.metric,
      urgent: true,
      words: monthNoticeWords(month, timeIn(dueAt, zone, language), language),
      links: {
        conversation: `${publicUrl}/console/month/${month}`,
        acknowledge: `${publicUrl}/ack/${signLink(await secret(), 'ack', [claim, id, ...(person ? [person.id] : [])])}`,
      },
      language,
      at: notice.at,
    };
    return { notice, channel, to: channel.kind === 'sms' ? person?.phone : person?.email, shown };
  };

  return async (fact: MonthFact): Promise<void> => {
    const inForce = await settings();
    const told = monthLadder(inForce)[Number(fact.step.slice('climb-'.length))];
    if (!told) return;
    const zone = inForce.brand?.timezone ?? 'UTC';
    const targets = targetsOf(inForce, { assignee: null, team: null }, now(), told);
    const asleep = ({ hearer }: Target) => (hearer && !hearer.onCall ? quietUntil(hearer.member, zone, now()) : null);
    await eachTried(targets.filter((target) => !asleep(target)).map(async (target) => send(await sendingTo(fact, target, inForce))));
    const [wakes] = targets.flatMap((target) => asleep(target) ?? []).toSorted();
    if (wakes) await later({ month: fact }, Math.min(longestDelay, Math.max(1, Math.ceil(secondsBetween(now(), wakes)))));
  };
};
