import { useSignal } from '@preact/signals';
import type { KeptWeights } from '../../../../shared/contract/collecting-api.ts';
import { tellWeights } from '../collecting-told.ts';
import { keptDraft } from '../kept-draft.ts';
import { collecting } from '../voices/collecting.ts';
import { KeptRead } from './kept-read.tsx';
import { WeightsEditor } from './weights-editor.tsx';

const Changed = ({ found }: { readonly found: KeptWeights }) => {
  const kept = useSignal(keptDraft('weights', found.weights, found));
  return <WeightsEditor kept={kept.value} />;
};

/** What counts how much, edited or read. */
export const WeightsPart = ({ found, may }: { readonly found: KeptWeights | null; readonly may: boolean }) => {
  const say = collecting.value;
  return (
    <section class="collecting-part" aria-labelledby="weights">
      <h2 id="weights">{say('weights.title')}</h2>
      <p class="sm q">{say(found ? 'weights.lead' : 'weights.none')}</p>
      {found &&
        (may && found.keeper === 'console' ? (
          <Changed found={found} />
        ) : (
          <KeptRead told={tellWeights(found.weights)} keeper={found.keeper} />
        ))}
    </section>
  );
};
