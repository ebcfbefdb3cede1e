import type { Conversation, Notice } from '../../shared/contract/conversations.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { ConversationRecord } from '../../shared/conversations/ports.ts';
import { derivedId } from '../../shared/kernel/ids.ts';
import { addSeconds, secondsBetween } from '../../shared/kernel/instant.ts';
import { hearersOf, ownMailOf } from '../../shared/staff/audience.ts';
import { quietUntil } from '../../shared/staff/quiet-hours.ts';
import { type PersonalNotice, personalNoticeWords } from '../../shared/words/personal-notice-words.ts';
import type { NotifyStaffPorts, PersonalFact } from './ports.ts';
import { sendOnce } from './send-once.ts';

/** SQS holds a message back for so many seconds at most. */
const longestDelay = 900;
/** What comes out later than this, longer than any quiet hours, is no news any more. */
const newsSeconds = 2 * 86_400;

/** What an act says to somebody, as long as it still holds: who gave it to them, or whose note names them. */
const saidTo = (record: ConversationRecord, head: Conversation, { act: actId, staff }: PersonalFact, { staff: known }: Settings) => {
  const act = record.acts.find((one) => one.actId === actId);
  const who = head.person.name ?? head.person.handle;
  const about = (by: string) => ({ by: known.find(({ id }) => id === by)?.name ?? 'Heard', who });
  if (act?.type === 'assign' && head.assignee === staff)
    return { at: act.at, what: 'assigned' as const, ...about(act.by), quote: head.preview };
  if (act?.type === 'note' && act.mentions?.includes(staff))
    return { at: act.at, what: 'mentioned' as const, ...about(act.by), quote: act.text };
  return null;
};

/**
 * Tells one member of staff by their own mail and in their language what is for them alone: once an act, after their quiet hours, and
 * not at all where it holds no more. The notice lies under the act: the conversation lists what was told of its deadlines.
 */
export const tellPersonally = (ports: NotifyStaffPorts) => {
  const { conversations, settings, later, now, publicUrl } = ports;
  const send = sendOnce(ports);
  return async (fact: PersonalFact): Promise<void> => {
    const record = await conversations.read(fact.conversation);
    const head = record.conversation;
    const inForce = await settings();
    const said = head && saidTo(record, head, fact, inForce);
    const [target] = head ? ownMailOf(hearersOf(inForce, head, now(), [`staff:${fact.staff}`])) : [];
    if (!head || !said || !target?.hearer || now() > addSeconds(said.at, newsSeconds)) return;
    const { channel, hearer } = target;
    const wakes = quietUntil(hearer.member, inForce.brand?.timezone ?? 'UTC', now());
    if (wakes) return later({ personal: fact }, Math.min(longestDelay, Math.max(1, Math.ceil(secondsBetween(now(), wakes)))));
    const notice: Notice = {
      id: derivedId('ntc', fact.act, channel.id, fact.staff),
      claim: fact.act,
      conversation: fact.act,
      channel: channel.id,
      step: said.what,
      metric: 'first_response',
      state: 'sending',
      at: now(),
      acknowledgedAt: null,
      acknowledgedBy: null,
      person: fact.staff,
    };
    const words: PersonalNotice = { ...said, where: inForce.channels.find(({ id }) => id === head.channel)?.name ?? head.channel };
    const link = `${publicUrl}/console/conversations/${head.id}`;
    const shown = {
      id: notice.id,
      incident: fact.act,
      conversation: head.id,
      step: said.what,
      urgent: false,
      words: personalNoticeWords(words, channel.language),
      links: { conversation: link, acknowledge: link },
      language: channel.language,
      at: notice.at,
    };
    await send({ notice, channel, to: hearer.member.email, shown });
  };
};
