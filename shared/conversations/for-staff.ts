import type { Act } from '../contract/acts.ts';
import type { EventName } from '../contract/events.ts';
import type { Instant } from '../kernel/instant.ts';

interface ForStaff {
  readonly name: Extract<EventName, 'conversation.assigned' | 'conversation.mentioned'>;
  readonly at: Instant;
  readonly key: string;
  readonly detail: { readonly act: string; readonly by: string; readonly staff: string };
}

/** What acts say to one member of staff alone: it was given to them by somebody else, or a note names them. */
export const forStaff = (acts: readonly Act[]): ForStaff[] =>
  acts.flatMap((act): ForStaff[] => {
    const { actId, at } = act;
    if (act.type === 'assign' && act.assignee !== null && act.assignee !== act.by && !act.kept)
      return [{ name: 'conversation.assigned', at, key: actId, detail: { act: actId, by: act.by, staff: act.assignee } }];
    if (act.type !== 'note') return [];
    return (act.mentions ?? [])
      .filter((staff) => staff !== act.by)
      .map((staff) => ({ name: 'conversation.mentioned', at, key: `${actId}.${staff}`, detail: { act: actId, by: act.by, staff } }));
  });
