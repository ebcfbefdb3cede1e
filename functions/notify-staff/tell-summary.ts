import type { Notice } from '../../shared/contract/conversations.ts';
import { derivedId } from '../../shared/kernel/ids.ts';
import { type Instant, secondsBetween } from '../../shared/kernel/instant.ts';
import { signLink } from '../../shared/kernel/signed-link.ts';
import { timeIn } from '../../shared/staff/notice-words.ts';
import { summaryWords } from '../../shared/words/summary-words.ts';
import type { NotifyStaffPorts } from './ports.ts';
import { eachTried, sendOnce } from './send-once.ts';

/** SQS holds a message back for so many seconds at most. */
const longestDelay = 900;
/** How many of a summary are named. */
const named = 10;

/** Tells many alarms as one, on every channel of many: how many, and the most urgent of them by name. */
export const tellSummary = (ports: NotifyStaffPorts) => {
  const { conversations, summaries, settings, secret, later, now, publicUrl } = ports;
  const send = sendOnce(ports);
  return async ({ summary, until }: { readonly summary: string; readonly until: Instant }): Promise<void> => {
    const left = secondsBetween(now(), until);
    if (left > 0) return later({ summary, until }, Math.min(longestDelay, Math.ceil(left)));
    await summaries.close(summary);
    const { count, breached, first } = await summaries.rows(summary, named);
    if (count === 0) return;
    const inForce = await settings();
    const zone = inForce.brand?.timezone ?? 'UTC';
    const heads = await Promise.all(first.map(async (row) => ({ row, head: (await conversations.read(row.conversation)).conversation })));
    const shared = inForce.noticeChannels.filter(({ address }) => address !== undefined);
    await eachTried(
      shared.map(async (channel) => {
        const id = derivedId('ntc', summary, channel.id);
        const notice: Notice = {
          id,
          claim: summary,
          conversation: summary,
          channel: channel.id,
          step: 'summary',
          metric: 'first_response',
          state: 'sending',
          at: now(),
          acknowledgedAt: null,
          acknowledgedBy: null,
        };
        const { language } = channel;
        const lines = heads.flatMap(({ row, head }) =>
          head ? [{ who: head.person.name ?? head.person.handle, due: timeIn(row.dueAt, zone, language) }] : [],
        );
        const words = summaryWords({ late: summary.startsWith('late.'), count, breached, lines, language });
        const links = {
          conversation: `${publicUrl}/console`,
          acknowledge: `${publicUrl}/ack/${signLink(await secret(), 'ack', [summary, id])}`,
        };
        const shown = {
          id,
          incident: summary,
          conversation: summary,
          step: 'summary',
          metric: notice.metric,
          urgent: breached > 0,
          words,
          links,
          language,
          at: notice.at,
        };
        await send({ notice, channel, to: undefined, shown });
      }),
    );
  };
};
