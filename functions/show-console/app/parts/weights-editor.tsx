import type { Collecting, KeptWeights } from '../../../../shared/contract/collecting-api.ts';
import { ImpactWeights } from '../../../../shared/contract/priorities.ts';
import { ask } from '../api.ts';
import { shareOf, sumOf, usualWeights, weighed } from '../collecting-draft.ts';
import { tellWeights } from '../collecting-told.ts';
import type { KeptDraft } from '../kept-draft.ts';
import { announcement, language } from '../state.ts';
import { collecting } from '../voices/collecting.ts';
import { Fault, faulty } from './fault.tsx';
import { KeptForm } from './kept-form.tsx';

type Weighed = (typeof weighed)[number];
const numbered = (value: number) => value.toLocaleString(language.value, { maximumFractionDigits: 2 });

/** A weight, and the share of the impact that it comes to beside the others. */
const WeightRow = ({ part, kept, shown }: { readonly part: Weighed; readonly kept: KeptDraft<ImpactWeights>; readonly shown: boolean }) => {
  const weights = kept.draft.value;
  const share = shareOf(weights, part);
  return (
    <div class="weight">
      <label for={`weight-${part}`}>{collecting.value(`weights.${part}`)}</label>
      <input
        id={`weight-${part}`}
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={weights[part]}
        {...faulty({ id: 'weights-fault', shown })}
        onInput={(event) => (kept.draft.value = { ...weights, [part]: event.currentTarget.valueAsNumber })}
      />
      <output for={`weight-${part}`}>{numbered(weights[part])}</output>
      <span class="share-bar" aria-hidden="true">
        <i style={{ inlineSize: `${share}%` }} />
      </span>
      <span class="share-n">{`${share} %`}</span>
    </div>
  );
};

/** What counts how much in the impact of an idea. */
export const WeightsEditor = ({ kept }: { readonly kept: KeptDraft<ImpactWeights> }) => {
  const say = collecting.value;
  const weights = kept.draft.value;
  const valid = ImpactWeights.safeParse(weights).success;
  const usual = weighed.every((part) => weights[part] === usualWeights[part]);
  return (
    <KeptForm
      label={say('weights.title')}
      kept={kept}
      faults={valid ? [] : ['weights']}
      tell={tellWeights}
      save={async (version) => {
        const saved = await ask<KeptWeights>('PUT', '/collecting/weights', { version, weights });
        return { document: saved.weights, version: saved.version };
      }}
      look={async () => {
        const found = (await ask<Collecting>('GET', '/collecting')).weights;
        return found && { document: found.weights, version: found.version };
      }}
      beside={
        <button
          class="btn bare"
          type="button"
          aria-disabled={usual}
          onClick={() => {
            if (usual) return;
            kept.draft.value = usualWeights;
            announcement.value = tellWeights(usualWeights);
          }}
        >
          {say('weights.reset')}
        </button>
      }
    >
      <div class="weights">
        {weighed.map((part) => (
          <WeightRow key={part} part={part} kept={kept} shown={!valid} />
        ))}
        <p class="sm q sum">{say('weights.sum', { sum: numbered(sumOf(weights)) })}</p>
      </div>
      <Fault id="weights-fault" at="weights" shown={!valid} />
    </KeptForm>
  );
};
