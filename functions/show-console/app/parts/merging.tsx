import type { Signal } from '@preact/signals';
import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import { later } from '../later-screen.tsx';
import { merging } from '../voices/merging.ts';

const MergeDialog = later(async () => (await import('./merge-dialog.tsx')).MergeDialog);
const SplitDialog = later(async () => (await import('./split-dialog.tsx')).SplitDialog);

interface MergingProps {
  readonly talk: ConversationWhole;
  /** Which dialog is open. */
  readonly open: Signal<'merge' | 'split' | null>;
}

/** The ways to make two conversations one, and one two, in a menu that they shut. */
export const MergeChoices = ({ talk, open, shut }: MergingProps & { readonly shut: () => void }) => {
  const said = talk.interactions.filter(({ conversation, direction, deletedAt }) => !conversation && direction === 'in' && !deletedAt);
  const offered = [...(talk.mergedInto ? [] : (['merge'] as const)), ...(said.length > 1 ? (['split'] as const) : [])];
  return (
    <>
      {offered.map((one) => (
        <button
          key={one}
          class="btn sm"
          type="button"
          onClick={() => {
            shut();
            open.value = one;
          }}
        >
          {merging.value(one)}
        </button>
      ))}
    </>
  );
};

/** The dialog that was asked for; its program is fetched then. */
export const Merging = ({ talk, open, changed }: MergingProps & { readonly changed: () => void }) => {
  const done = () => {
    open.value = null;
    changed();
  };
  return (
    <>
      {open.value === 'merge' && <MergeDialog talk={talk} done={done} />}
      {open.value === 'split' && <SplitDialog talk={talk} done={done} />}
    </>
  );
};
