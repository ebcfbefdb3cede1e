import { type DroppedKind, type Held, type HeldKind, quietDropped } from '../../shared/contract/quiet.ts';
import type { Now } from '../../shared/kernel/instant.ts';
import type { PostShelf, ReportShelf, Telling, TellingShelf } from '../../shared/publishing/ports.ts';
import { leftToStaff } from '../../shared/publishing/posting.ts';
import type { Leaving } from '../../shared/publishing/quiet.ts';

/** What telling a month comes to, by kind. */
const kinds = ['post', 'thanks', 'mail'] as const satisfies readonly DroppedKind[];

/** All that would leave of a month: it is public first; how much there is to tell is known once it is. */
export const leavingOf =
  ({ reports, tellings }: { readonly reports: Pick<ReportShelf, 'read'>; readonly tellings: Pick<TellingShelf, 'all'> }) =>
  async (month: string): Promise<Leaving[]> => {
    const of = (kind: HeldKind, count: number): Leaving => ({ kind, id: month, count, until: null });
    const report = await reports.read(month);
    if (report?.state === 'approved') return [of('publication', 1), ...kinds.map((kind) => of(kind, 0))];
    const counts = new Map<HeldKind, number>();
    for (const { what } of await tellings.all(month)) counts.set(what, (counts.get(what) ?? 0) + 1);
    return [...counts].map(([kind, count]) => of(kind, count));
  };

export interface DropTellingsPorts {
  readonly tellings: Pick<TellingShelf, 'all' | 'told' | 'mail' | 'remail' | 'thank' | 'thanks' | 'rethank'>;
  readonly posts: Pick<PostShelf, 'read' | 'change'>;
  readonly now: Now;
}

/** Takes away what is still to be told of a month in some way, and writes of each that it was dropped. What is half sent stays. */
export const dropTellings = ({ tellings, posts, now }: DropTellingsPorts) => {
  const drop = async (month: string, telling: Telling): Promise<boolean> => {
    const at = now();
    if (telling.what === 'mail') {
      const mail = { person: telling.person, state: 'dropped' as const, at };
      return (await tellings.mail(month, mail)) || tellings.remail(month, mail, 'waiting');
    }
    if (telling.what === 'post') {
      const post = await posts.read(month, telling.channel);
      return post?.state !== 'waiting' || posts.change(month, leftToStaff(post, quietDropped, at));
    }
    const { idea, own, person } = telling;
    const known = await tellings.thanks(month, idea, person);
    const closed = [...(known?.closed ?? []), { way: known?.by ?? ('reply' as const), why: quietDropped }];
    const thanks = {
      idea,
      own,
      person,
      by: 'unreached' as const,
      state: 'done' as const,
      language: known?.language ?? ('en' as const),
      closed,
      at,
    };
    return known ? known.state === 'waiting' && tellings.rethank(month, thanks, 'waiting') : tellings.thank(month, thanks);
  };
  return async (month: string, kind: DroppedKind): Promise<void> => {
    for (const telling of await tellings.all(month))
      if (telling.what === kind && (await drop(month, telling))) await tellings.told(month, telling);
  };
};

export interface LetMonthGoPorts extends DropTellingsPorts {
  readonly publish: (month: string) => Promise<void>;
  readonly end: TellingShelf['end'];
  /** How many rows a month has that are not let go yet. */
  readonly rows: (id: string) => Promise<number>;
  readonly wake: (month: string, delaySeconds: number) => Promise<void>;
}

/** Lets a month go, or a reminder, once quiet was lifted: public first, then what is dropped, and the rest is woken for. */
export const letMonthGo = ({ publish, end, rows, wake, ...rest }: LetMonthGoPorts) => {
  const take = dropTellings(rest);
  return async ({ kind, id }: Held, drop: boolean, dropped: readonly DroppedKind[]): Promise<void> => {
    if (kind === 'survey' && drop) return end(id);
    if (kind === 'publication') {
      await publish(id);
      for (const one of kinds) if (dropped.includes(one)) await take(id, one);
    } else if (drop && kind !== 'survey') await take(id, kind);
    // woken once, with its last row
    if ((await rows(id)) <= 1) await wake(id, wakeSeconds);
  };
};
/** By then that row is taken away; where it is not, the month is woken again. */
const wakeSeconds = 1;
