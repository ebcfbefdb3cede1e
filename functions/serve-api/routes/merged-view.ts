import type { Act } from '../../../shared/contract/acts.ts';
import type { Conversation } from '../../../shared/contract/conversations.ts';
import { limitsOf } from '../../../shared/contract/platform-limits.ts';
import type { Platform, Settings } from '../../../shared/contract/settings.ts';
import { deletionsOf } from '../../../shared/conversations/deleted-by.ts';
import { type Family, ownActs, threadActs } from '../../../shared/conversations/family.ts';
import { joinsOf, linksOf } from '../../../shared/conversations/joins.ts';
import { attachmentView } from '../../../shared/conversations/media-view.ts';
import { moderatedThread, openModerations } from '../../../shared/conversations/moderating.ts';
import { entriesIn, splitView } from '../../../shared/conversations/splitting.ts';
import { threadOf } from '../../../shared/conversations/thread.ts';
import { addSeconds, type Instant } from '../../../shared/kernel/instant.ts';
import { overdueMinutes } from '../../../shared/sla/overdue.ts';

/** What an answer to the latest words of a person is bound by, and until when the platform takes it. */
export const limitsNow = (platform: Platform, acts: readonly Act[]) => {
  const last = threadOf(acts).findLast(({ direction, versions }) => direction === 'in' && versions.length > 0);
  const limits = limitsOf(platform, last?.kind ?? 'comment');
  return { ...limits, closesAt: last && limits.windowHours !== null ? addSeconds(last.at, limits.windowHours * 3600) : null };
};

/** The clocks that run in what is merged into a conversation. */
export const clocksOfParts = ({ parts = [] }: Pick<Conversation, 'parts'>) =>
  parts.flatMap(({ id, clocks }) => clocks.map((clock) => ({ ...clock, conversation: id })));

/** The post that something was said under: one whose words are known comes first. */
const underOf = (acts: readonly Act[]) => {
  const told = acts.flatMap((act) => (act.type === 'interaction' && act.under ? [act.under] : []));
  return told.find(({ text }) => text) ?? told[0] ?? null;
};

/** One thread as it is seen by itself. */
const threadView = (head: Conversation, family: Family, settings: Settings, at: Instant) => {
  const { notices = [], replies = [], moderations = [], media = [] } = family.members.get(head.id) ?? {};
  const own = ownActs(family, settings, head.id);
  const thread = threadActs(family, head.id);
  const ids = new Set(entriesIn(thread, settings, head.id).map(({ id }) => id));
  const channel = settings.channels.find(({ id }) => id === head.channel);
  const calendar = settings.calendars.find(({ id }) => id === head.policy?.calendar);
  const overdue = (clock: Conversation['clocks'][number]) =>
    calendar ? overdueMinutes(clock, calendar, channel?.graceSeconds ?? 0, at) : clock.overdueMinutes;
  const deletions = deletionsOf(own, settings.staff);
  const seen = moderatedThread(own, head.platform, channel?.readOnly === true).filter(({ id }) => ids.has(id));
  return {
    ...splitView(thread, head.id),
    clocks: head.clocks.map((clock) => ({ ...clock, overdueMinutes: overdue(clock) })),
    interactions: seen.map((entry) => ({
      ...entry,
      deletedBy: deletions.get(entry.id) ?? null,
      earlier: entry.deletedAt ? [] : entry.versions.slice(0, -1).map(({ text, at: saidAt }) => ({ text, at: saidAt })),
      attachments: entry.attachments.map((one) => attachmentView(one, entry, head.id, media, at)),
    })),
    notes: own.flatMap((act) =>
      act.type === 'note' ? [{ id: act.actId, by: act.by, at: act.at, text: act.text, mentions: act.mentions ?? [] }] : [],
    ),
    under: underOf(own),
    notices,
    replies,
    moderations: openModerations(moderations),
    limits: { ...limitsNow(head.platform, own), ...(channel?.readOnly && { canReply: false }) },
  };
};

const byInstant = (a: { readonly at: Instant }, b: { readonly at: Instant }): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/**
 * A conversation with all threads that are merged into it as one, in the order in which things were said; what is of another thread
 * says so. A running clock says how far over it is by now.
 */
export const mergedView = (head: Conversation, family: Family, settings: Settings, at: Instant) => {
  const own = threadView(head, family, settings, at);
  const parts = (head.parts ?? []).flatMap(({ id }) => family.members.get(id)?.conversation ?? []);
  if (parts.length === 0) return { ...head, ...own };
  const links = linksOf(joinsOf(family.acts), head.id);
  const views = parts.map((part) => ({ part, view: threadView(part, family, settings, at) }));
  const marked = <T extends object>(rows: readonly T[], conversation: string) => rows.map((row) => ({ ...row, conversation }));
  return {
    ...head,
    ...own,
    clocks: [...own.clocks, ...views.flatMap(({ part, view }) => marked(view.clocks, part.id))],
    interactions: [...own.interactions, ...views.flatMap(({ part, view }) => marked(view.interactions, part.id))].toSorted(byInstant),
    notes: [...own.notes, ...views.flatMap(({ view }) => view.notes)].toSorted(byInstant),
    notices: [...own.notices, ...views.flatMap(({ view }) => view.notices)],
    replies: [...own.replies, ...views.flatMap(({ view }) => view.replies)],
    moderations: [...own.moderations, ...views.flatMap(({ view }) => view.moderations)],
    threads: views.map(({ part: { id, platform, channel, person }, view }) => ({
      id,
      platform,
      channel,
      person,
      same: links.some((link) => link.with === id && link.until === null && link.same),
      limits: view.limits,
    })),
  };
};
