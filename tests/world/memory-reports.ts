import type { MonthPost } from '../../shared/contract/month-posts.ts';
import { type Edit, type Edition, WholeEdits } from '../../shared/contract/reports.ts';
import type { MonthMail, Report, Thanks } from '../../shared/contract/thanks.ts';
import { foldEdits } from '../../shared/publishing/fold-edits.ts';
import type { PostShelf, ReportShelf, Telling, TellingShelf } from '../../shared/publishing/ports.ts';

interface Month {
  draft?: Report['draft'];
  readonly edits: Edit[];
  approval?: { at: Report['approvedAt']; by: string };
  readonly editions: Map<string, Edition>;
  published: boolean;
  readonly posts: Map<string, MonthPost>;
  readonly late: Set<string>;
}

/** Months in memory, held to the same suite as the table. */
export const memoryReports = () => {
  const months = new Map<string, Month>();
  const tellings = new Map<string, Map<string, Telling>>();
  const thanks = new Map<string, Thanks>();
  const mails = new Map<string, MonthMail>();
  const opened = new Set<string>();
  const facts: string[] = [];
  const of = (month: string): Month => {
    const found = months.get(month) ?? { edits: [], editions: new Map(), published: false, posts: new Map(), late: new Set() };
    months.set(month, found);
    return found;
  };
  const once = <T>(map: Map<string, T>, key: string, value: T) => !map.has(key) && map.set(key, value).size > 0;
  const reports: ReportShelf = {
    read: async (name) => {
      const month = of(name);
      if (!month.draft) return undefined;
      return {
        state: month.published ? 'published' : month.approval ? 'approved' : 'drafted',
        draft: month.draft,
        edits: foldEdits(month.edits, WholeEdits.parse({})),
        approvedAt: month.approval?.at ?? null,
        approvedBy: month.approval?.by ?? null,
        editions: [...month.editions.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, edition]) => edition),
        thanks: [...thanks].filter(([key]) => key.startsWith(name)).map(([, one]) => one),
        posts: [...month.posts.values()],
      };
    },
    months: async () =>
      [...months]
        .flatMap(([name, { draft }]) => (draft ? [name] : []))
        .toSorted()
        .toReversed(),
    draft: async (draft, fact) => {
      const month = of(draft.month);
      if (month.draft) return false;
      month.draft = draft;
      facts.push(fact.id);
      return true;
    },
    edit: async (month, edits) => void of(month).edits.push(...edits),
    approve: async (name, at, by, fact) => {
      const month = of(name);
      if (month.approval) return false;
      month.approval = { at, by };
      facts.push(fact.id);
      return true;
    },
    publish: async (edition, language) => once(of(edition.month).editions, language, edition),
    published: async (name, fact) => {
      const month = of(name);
      if (month.published) return false;
      month.published = true;
      facts.push(fact.id);
      return true;
    },
    edition: async (month, language) => of(month).editions.get(language) ?? null,
    late: async (name, step, fact) => {
      const { late } = of(name);
      if (late.has(step)) return false;
      late.add(step);
      facts.push(fact.id);
      return true;
    },
  };
  /** Channels on which a month was asked to be posted, in order, as the bus brings them. */
  const asked: Array<{ month: string; channel: string }> = [];
  const posts: PostShelf = {
    file: async (month, post) => once(of(month).posts, post.channel, post),
    read: async (month, channel) => of(month).posts.get(channel) ?? null,
    change: async (month, next, fact) => {
      if (of(month).posts.get(next.channel)?.version !== next.version - 1) return false;
      of(month).posts.set(next.channel, next);
      if (fact) asked.push({ month, channel: next.channel });
      return true;
    },
  };
  const filed = (month: string) => {
    const found = tellings.get(month) ?? new Map<string, Telling>();
    tellings.set(month, found);
    return found;
  };
  const inOrder = (month: string) => [...filed(month)].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, telling]) => telling);
  const over = <T extends { readonly state: string }>(map: Map<string, T>, key: string, value: T, from: string) =>
    map.get(key)?.state === from && map.set(key, value).size > 0;
  const telling: TellingShelf = {
    open: async () => [...opened].toSorted(),
    begin: async (month) => void opened.add(month),
    end: async (month) => void opened.delete(month),
    file: async (month, some) => {
      for (const one of some) filed(month).set(`${one.at}#${one.id}`, one);
    },
    due: async (month, most) => inOrder(month).slice(0, most),
    waiting: async (month) => filed(month).size,
    all: async (month) => inOrder(month),
    told: async (month, one) => void filed(month).delete(`${one.at}#${one.id}`),
    thank: async (month, one) => once(thanks, `${month}#${one.idea}#${one.person}`, one),
    thanks: async (month, idea, person) => thanks.get(`${month}#${idea}#${person}`) ?? null,
    rethank: async (month, one, from) => over(thanks, `${month}#${one.idea}#${one.person}`, one, from),
    mail: async (month, one) => once(mails, `${month}#${one.person}`, one),
    mailed: async (month, person) => mails.get(`${month}#${person}`) ?? null,
    remail: async (month, one, from) => over(mails, `${month}#${one.person}`, one, from),
    mails: async (month) => [...mails].filter(([key]) => key.startsWith(month)).map(([, one]) => one),
  };
  return { reports, posts, asked, tellings: telling, facts };
};
