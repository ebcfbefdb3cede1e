import type { Act } from '../contract/acts.ts';
import type { StaffMember } from '../contract/settings.ts';
import { distinct, isInteraction, threadOf } from './thread.ts';

/** Who deleted something said; `staff` where one of ours did, here or there. */
export interface DeletedBy {
  readonly who: 'author' | 'us' | 'others' | 'unknown';
  readonly staff: string | null;
}

/** Who deleted what is deleted, as far as anything tells: our own press, or the handle that the platform names. By interaction. */
export const deletionsOf = (
  acts: readonly Act[],
  staff: ReadonlyArray<Pick<StaffMember, 'id' | 'handles'>>,
): ReadonlyMap<string, DeletedBy> => {
  const known = distinct(acts);
  const pressed = new Map(
    known.flatMap((act) => (act.type === 'moderate' && act.deed === 'remove' ? [[act.interaction, act.by] as const] : [])),
  );
  const deletions = new Map(known.filter(isInteraction).flatMap((said) => (said.verb === 'delete' ? [[said.id, said] as const] : [])));
  const whoDid = (id: string, author: string): DeletedBy => {
    const by = pressed.get(id);
    if (by) return { who: 'us', staff: by };
    const { deleter, platform, account } = deletions.get(id) ?? {};
    if (deleter === undefined) return { who: 'unknown', staff: null };
    const member = staff.find(({ handles }) => handles.includes(`${platform}:${deleter}`));
    if (member || deleter === account) return { who: 'us', staff: member?.id ?? null };
    return { who: deleter === author ? 'author' : 'others', staff: null };
  };
  return new Map(threadOf(known).flatMap(({ id, deletedAt, author }) => (deletedAt ? [[id, whoDid(id, author.handle)] as const] : [])));
};
