import type { Notice } from '../../../shared/contract/conversations.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';

/** Kinds of step that have a name of their own: rungs and reminders are told by their kind. */
export const stepKind = (step: Notice['step']): 'asked' | 'warning' | 'breach' | 'climb' | 'reminder' | 'revoked' => {
  const kind = step.split('-', 1)[0];
  return kind === 'asked' || kind === 'warning' || kind === 'climb' || kind === 'reminder' || kind === 'revoked' ? kind : 'breach';
};

/** What staff were told once, on however many channels. Whoever acknowledges one acknowledges all of them. */
export interface NoticeGroup {
  readonly key: string;
  readonly step: Notice['step'];
  readonly metric: Notice['metric'];
  readonly at: Instant;
  readonly notices: readonly Notice[];
  readonly acknowledgedBy: string | null;
  readonly acknowledged: boolean;
}

/** Notices by what they tell, earliest first. */
export const noticeGroups = (notices: readonly Notice[]): NoticeGroup[] => {
  const groups = new Map<string, Notice[]>();
  for (const notice of notices.toSorted((a, b) => a.at.localeCompare(b.at) || a.channel.localeCompare(b.channel))) {
    const key = `${notice.claim} ${notice.step}`;
    groups.set(key, [...(groups.get(key) ?? []), notice]);
  }
  return [...groups].flatMap(([key, [first, ...rest]]) => {
    if (!first) return [];
    const all = [first, ...rest];
    const known = all.find(({ state }) => state === 'acknowledged');
    const { step, metric, at } = first;
    return [{ key, step, metric, at, notices: all, acknowledged: known !== undefined, acknowledgedBy: known?.acknowledgedBy ?? null }];
  });
};
