import type { Claim, Clock, Conversation, Notice } from '../../shared/contract/conversations.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { ConversationRecord } from '../../shared/conversations/ports.ts';
import { ladderOf } from '../../shared/conversations/watch.ts';
import { derivedId } from '../../shared/kernel/ids.ts';
import { addSeconds, type Instant, minuteOf, secondsBetween } from '../../shared/kernel/instant.ts';
import { signLink } from '../../shared/kernel/signed-link.ts';
import { toldAt } from '../../shared/sla/ladder.ts';
import { hearersOf, ownMailOf, type Target, targetsOf } from '../../shared/staff/audience.ts';
import { noticeLines } from '../../shared/staff/notice-lines.ts';
import { noticeWords } from '../../shared/staff/notice-words.ts';
import type { SummaryRow } from '../../shared/staff/ports.ts';
import { quietUntil } from '../../shared/staff/quiet-hours.ts';
import type { DeadlineFact, NotifyStaffPorts, Sending } from './ports.ts';
import { eachTried, sendOnce } from './send-once.ts';
import { threadOn } from './slack-thread.ts';

/** SQS holds a message back for so many seconds at most. */
const longestDelay = 900;
/** A summary of a storm is told so many seconds after its minute, one of late deliveries after its hour. */
const settleSeconds = 10;

const clockOf = ({ clocks }: Conversation, { metric, claim }: DeadlineFact, claims: readonly Claim[]): Clock | undefined => {
  const cycle = claims.find(({ id }) => id === claim)?.cycle;
  return clocks.find((clock) => clock.metric === metric && (cycle === undefined || clock.cycle === cycle));
};

/** Whether telling is still of use: what was answered meanwhile needs no warning, no rung and no reminder. */
const stillTrue = ({ step }: DeadlineFact, clock: Clock | undefined): boolean =>
  step === 'breach' || step === 'revoked' || (clock !== undefined && (clock.state === 'running' || clock.state === 'breached'));

/** Where a step is told: by the ladder; a reminder to whoever had it, what stands apart to whoever is to answer. */
const whereTo = (
  settings: Settings,
  record: ConversationRecord,
  head: Conversation,
  fact: DeadlineFact,
  clock: Clock | undefined,
  at: Instant,
) => {
  const policy = settings.policies.find(({ id }) => id === head.policy?.id);
  const calendar = settings.calendars.find(({ id }) => id === policy?.calendar);
  const ladder = ladderOf(settings, policy && calendar ? { policy, calendar } : null);
  const step = fact.step === 'revoked' ? 'breach' : fact.step;
  if (step.startsWith('reminder-')) {
    const deed = record.acts.find((act) => act.type !== 'interaction' && `reminder-${act.actId}` === step);
    const by = deed && deed.type !== 'interaction' ? deed.by : '';
    const own = ownMailOf(hearersOf(settings, head, at, [`staff:${by}`]));
    return own.length > 0 ? own : toldAt(ladder, 'warning').flatMap((told) => targetsOf(settings, head, at, told));
  }
  if (clock?.apart) {
    const own = ownMailOf(hearersOf(settings, head, at, ['assignee']));
    if (own.length > 0) return own;
  }
  return toldAt(ladder, step).flatMap((told) => targetsOf(settings, head, at, told));
};

/** One notice a channel and person, whatever led to them. */
const distinct = (targets: readonly Target[]): readonly Target[] => {
  const found = new Map<string, Target>();
  for (const target of targets) {
    const key = `${target.channel.id} ${target.hearer?.member.id ?? ''}`;
    const known = found.get(key);
    found.set(key, known ? { ...known, names: [...new Set([...known.names, ...target.names])] } : target);
  }
  return [...found.values()];
};

/** The summary that an alarm belongs to at this moment, and the seconds until it is told; null where it is told by itself. */
const summaryFor = async ({ summaries, now }: NotifyStaffPorts, fact: DeadlineFact, head: Conversation, claim: Claim | undefined) => {
  if (fact.step === 'revoked' || fact.step.startsWith('reminder-')) return null;
  const at = now();
  const [minutes, seconds] = [Number(at.slice(14, 16)), Number(at.slice(17, 19))];
  if (head.deliveredLate) return { id: `late.${at.slice(0, 13)}`, seconds: 3600 - 60 * minutes - seconds };
  const rang = claim?.at ?? at;
  if (!(await summaries.stormy([minuteOf(rang), minuteOf(addSeconds(rang, -60))]))) return null;
  return { id: `storm.${minuteOf(at)}`, seconds: 60 - seconds + settleSeconds };
};

/** Adds an alarm to a summary, or to the next where that one is being told already. */
const tellWithOthers = async (
  { summaries, later, now }: NotifyStaffPorts,
  row: SummaryRow,
  { id, seconds }: { id: string; seconds: number },
) => {
  for (let round = 0; ; round += 1) {
    const summary = round === 0 ? id : `${id}.${round}`;
    await summaries.add(summary, row);
    const state = await summaries.open(summary);
    if (state === 'mine') await later({ summary, until: addSeconds(now(), seconds) }, Math.min(longestDelay, seconds));
    if (state !== 'closed') return;
  }
};

/** Tells staff about one step of one clock: one notice a claim, channel and person. */
export const tellClaim = (ports: NotifyStaffPorts) => {
  const { conversations, notices, settings, secret, later, now, publicUrl } = ports;
  const send = sendOnce(ports);

  const sendingTo = async (
    fact: DeadlineFact,
    record: ConversationRecord,
    head: Conversation,
    clock: Clock | undefined,
    target: Target,
    inForce: Settings,
  ): Promise<Sending> => {
    const { channel, hearer, names } = target;
    const person = hearer?.member;
    const id = derivedId('ntc', fact.claim, fact.step, channel.id, ...(person ? [person.id] : []));
    const at = now();
    const zone = person?.timezone ?? inForce.brand?.timezone ?? 'UTC';
    const { language } = channel;
    const words = noticeWords(fact.step, fact.metric, head, fact.dueAt, zone, language);
    const lines = noticeLines({ language, zone, clock, replies: record.replies, names, staff: inForce.staff });
    const notice: Notice = {
      id,
      claim: fact.claim,
      conversation: head.id,
      channel: channel.id,
      step: fact.step,
      metric: fact.metric,
      state: 'sending',
      at,
      acknowledgedAt: null,
      acknowledgedBy: null,
      ...(person && { person: person.id }),
    };
    const shown = {
      id,
      incident: fact.claim,
      conversation: head.id,
      step: fact.step,
      metric: fact.metric,
      urgent: fact.step === 'breach' || fact.step.startsWith('climb'),
      words: { ...words, line: [words.line, ...lines].join(' ') },
      links: {
        conversation: `${publicUrl}/console/conversations/${head.mergedInto ?? head.id}`,
        acknowledge: `${publicUrl}/ack/${signLink(await secret(), 'ack', [head.id, id, ...(person ? [person.id] : [])])}`,
      },
      language,
      at,
    };
    const to = channel.kind === 'sms' ? person?.phone : person?.email;
    return { notice, channel, to, shown, thread: threadOn(record.notices, channel.id) };
  };

  return async (fact: DeadlineFact): Promise<void> => {
    const record = await conversations.read(fact.conversation);
    const head = record.conversation;
    if (!head) return;
    const clock = clockOf(head, fact, record.claims);
    if (!stillTrue(fact, clock)) return;
    const inForce = await settings();
    const claim = record.claims.find(({ id }) => id === fact.claim);
    const summary = await summaryFor(ports, fact, head, claim);
    if (summary) {
      if (record.notices.some((notice) => notice.claim === fact.claim && notice.step === fact.step)) return;
      await tellWithOthers(ports, { claim: fact.claim, conversation: head.id, step: fact.step, dueAt: fact.dueAt }, summary);
      await notices.begin({
        id: derivedId('ntc', fact.claim, fact.step, 'summary'),
        claim: fact.claim,
        conversation: head.id,
        channel: 'summary',
        step: fact.step,
        metric: fact.metric,
        state: 'summarised',
        at: now(),
        acknowledgedAt: null,
        acknowledgedBy: null,
      });
      return;
    }
    const zone = inForce.brand?.timezone ?? 'UTC';
    const targets = distinct(whereTo(inForce, record, head, fact, clock, claim?.at ?? now()));
    const asleep = (target: Target) => (target.hearer && !target.hearer.onCall ? quietUntil(target.hearer.member, zone, now()) : null);
    const awake = targets.filter((target) => asleep(target) === null);
    const wakes = targets
      .map(asleep)
      .filter((until) => until !== null)
      .toSorted()[0];
    if (awake.some(({ channel }) => channel.kind === 'pagerduty')) await ports.noteClaim(fact.claim, head.id);
    await eachTried(awake.map(async (target) => send(await sendingTo(fact, record, head, clock, target, inForce))));
    if (wakes) await later({ fact }, Math.min(longestDelay, Math.max(1, Math.ceil(secondsBetween(now(), wakes)))));
  };
};
