import type { Notice } from '../../shared/contract/conversations.ts';
import type { Channel, NoticeChannel, Settings } from '../../shared/contract/settings.ts';
import { derivedId } from '../../shared/kernel/ids.ts';
import { secondsBetween } from '../../shared/kernel/instant.ts';
import { hearersOf, ownMailOf, type Target, targetsOf } from '../../shared/staff/audience.ts';
import type { ShownNotice } from '../../shared/staff/notices/notice-adapter.ts';
import { quietUntil } from '../../shared/staff/quiet-hours.ts';
import { troubleWords } from '../../shared/words/trouble-words.ts';
import type { NotifyStaffPorts, TroubleFact } from './ports.ts';
import { eachTried, sendOnce } from './send-once.ts';

/** SQS holds a message back for so many seconds at most. */
const longestDelay = 900;

/** The team that answers there, or the leads where nobody does: on every notice channel, as a warning is; by mail where there is none. */
const targetsFor = (settings: Settings, { team }: Channel, at: Notice['at']): readonly Target[] => {
  const about = { assignee: null, team: team ?? null };
  const tell = hearersOf(settings, about, at, ['team']).length > 0 ? ['team' as const] : ['role:lead' as const];
  const targets = targetsOf(settings, about, at, { at: 'warning', after: 0, tell });
  return targets.length > 0 ? targets : ownMailOf(hearersOf(settings, about, at, tell));
};

/**
 * Tells those who answer on a channel that it is in trouble: one notice a trouble, notice channel and person, and nothing once it
 * is over. Then what was shown is changed, wherever that can be.
 */
export const tellTrouble = (ports: NotifyStaffPorts) => {
  const { conversations, channels, notices, settings, messengers, later, now, publicUrl } = ports;
  const send = sendOnce(ports);
  const shownOn = ({ language }: NoticeChannel, id: string, name: string, { trouble, code, over }: TroubleFact): ShownNotice => {
    const console = `${publicUrl}/console/channels`;
    return {
      id,
      incident: trouble,
      conversation: trouble,
      step: 'troubled',
      urgent: false,
      words: troubleWords(code, name, over, language),
      links: { conversation: console, acknowledge: console },
      language,
      at: now(),
    };
  };
  const tell = async (fact: TroubleFact, { channel, hearer }: Target, name: string): Promise<void> => {
    const person = hearer?.member;
    const id = derivedId('ntc', fact.trouble, channel.id, ...(person ? [person.id] : []));
    const notice: Notice = {
      id,
      claim: fact.trouble,
      conversation: fact.trouble,
      channel: channel.id,
      step: 'troubled',
      metric: 'first_response',
      state: 'sending',
      at: now(),
      acknowledgedAt: null,
      acknowledgedBy: null,
      ...(person && { person: person.id }),
    };
    const to = channel.kind === 'sms' ? person?.phone : person?.email;
    await send({ notice, channel, to, shown: shownOn(channel, id, name, fact) });
  };
  const close = async (fact: TroubleFact, { noticeChannels }: Settings, name: string): Promise<void> => {
    const open = (await conversations.read(fact.trouble)).notices.filter(({ state, closedAt }) => state === 'sent' && !closedAt);
    const change = async ({ id, channel: told, handle }: Notice) => {
      const channel = noticeChannels.find((one) => one.id === told);
      if (channel) await messengers.change(channel, 'resolve', shownOn(channel, id, name, fact), { handle });
      await notices.close(fact.trouble, id, now());
    };
    await eachTried(open.map(change));
  };
  return async (fact: TroubleFact): Promise<void> => {
    const inForce = await settings();
    const channel = inForce.channels.find(({ id }) => id === fact.channel);
    const name = channel?.name ?? fact.channel;
    if (fact.over) return close(fact, inForce, name);
    if (!channel || (await channels.read(channel.id)).trouble?.id !== fact.trouble) return;
    const zone = inForce.brand?.timezone ?? 'UTC';
    const targets = targetsFor(inForce, channel, now());
    const asleep = ({ hearer }: Target) => (hearer && !hearer.onCall ? quietUntil(hearer.member, zone, now()) : null);
    const [wakes] = targets.flatMap((target) => asleep(target) ?? []).toSorted();
    await eachTried(targets.filter((target) => asleep(target) === null).map((target) => tell(fact, target, name)));
    if (wakes) await later({ trouble: fact }, Math.min(longestDelay, Math.max(1, Math.ceil(secondsBetween(now(), wakes)))));
  };
};
