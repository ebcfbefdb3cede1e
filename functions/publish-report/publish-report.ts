import type { Reply } from '../../shared/contract/conversations.ts';
import type { Fact } from '../../shared/contract/events.ts';
import type { Idea } from '../../shared/contract/ideas.ts';
import { takesReplies } from '../../shared/contract/platform-limits.ts';
import type { Language, Settings } from '../../shared/contract/settings.ts';
import type { IdeaShelf } from '../../shared/ideas/ports.ts';
import { derivedId } from '../../shared/kernel/ids.ts';
import type { Now } from '../../shared/kernel/instant.ts';
import type { ReportShelf } from '../../shared/publishing/ports.ts';
import { renderReport } from '../../shared/publishing/render-report.ts';
import { thankYou, wayToThank } from '../../shared/publishing/thank-you.ts';

export interface PublishReportPorts {
  readonly reports: Pick<ReportShelf, 'read' | 'publish' | 'thank'>;
  readonly ideas: Pick<IdeaShelf, 'read' | 'votes'>;
  readonly settings: () => Promise<Settings>;
  readonly askReply: (reply: Reply) => Promise<unknown>;
  readonly mail: (person: string, to: string, subject: string, text: string) => Promise<void>;
  readonly now: Now;
  readonly publicUrl: string;
}

interface Somebody {
  readonly person: string;
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly author: boolean;
  readonly consent: boolean;
}

/**
 * Publishes an approved month: the edition once, then a thank-you to everybody whose idea was built by the first way that is
 * open. A thank-you is marked before it goes out, so that a second run never thanks twice.
 */
export const publishReport = ({ reports, ideas, settings, askReply, mail, now, publicUrl }: PublishReportPorts) => {
  const people = async (idea: Idea): Promise<Somebody[]> => [
    ...idea.authors.map(({ person, name, email, consent }) => ({ person, name, email, consent, author: true })),
    ...(await ideas.votes(idea.id)).map(({ voter, name, email, consent }) => ({ person: voter, name, email, consent, author: false })),
  ];
  const thankOne = async (month: string, idea: Idea, who: Somebody, inForce: Settings) => {
    const channel = inForce.channels.find(({ id }) => id === idea.origin?.channel);
    const canReply = who.author && idea.origin !== null && channel !== undefined && takesReplies(channel.platform);
    const by = wayToThank({ canReply, email: who.email, named: who.consent && Boolean(who.name) });
    if (!(await reports.thank(month, { idea: idea.id, person: who.person, by, at: now() }))) return;
    const language: Language = idea.language === 'uk' ? 'uk' : 'en';
    const { subject, text } = thankYou(idea, language, `${publicUrl}/asked/${month}`);
    if (by === 'mail' && who.email) await mail(who.person, who.email, subject, text);
    if (by !== 'reply' || !idea.origin) return;
    const id = derivedId('rep', month, idea.id, who.person);
    await askReply({
      id,
      conversation: idea.origin.conversation,
      by: 'heard',
      text,
      requestedAt: now(),
      state: 'queued',
      sourceId: null,
      sentAt: null,
      problem: null,
    });
  };
  return async (month: string): Promise<void> => {
    const report = await reports.read(month);
    if (!report?.approvedAt) return;
    const edition = renderReport(report.draft, report.edits, report.approvedAt);
    const fact: Fact = { id: derivedId('evt', 'report.published', month), name: 'report.published', at: now(), detail: { month } };
    await reports.publish(edition, fact);
    const inForce = await settings();
    for (const { id } of edition.built) {
      const idea = await ideas.read(id);
      if (idea) for (const who of await people(idea)) await thankOne(month, idea, who, inForce);
    }
  };
};
