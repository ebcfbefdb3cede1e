import type { Collecting, KeptRule } from '../../../../shared/contract/collecting-api.ts';
import type { IdeaRule } from '../../../../shared/contract/form-settings.ts';
import { ask } from '../api.ts';
import { isIdle, ruleFaults, tidyRule } from '../collecting-draft.ts';
import { tellRule } from '../collecting-told.ts';
import type { KeptDraft } from '../kept-draft.ts';
import { collecting } from '../voices/collecting.ts';
import { Fault, faulty } from './fault.tsx';
import { KeptForm } from './kept-form.tsx';
import { RuleThreads } from './rule-threads.tsx';
import { spokenChannels } from './spoken-channels.ts';

interface Props {
  readonly kept: KeptDraft<IdeaRule>;
  /** Ids of the other rules. */
  readonly others: readonly string[];
  readonly discard: () => void;
}

/** One rule for what becomes an idea, being edited. */
export const RuleEditor = ({ kept, others, discard }: Props) => {
  const say = collecting.value;
  const rule = kept.draft.value;
  const fresh = kept.version.value === 0;
  const faults = ruleFaults(rule, others);
  const fault = (at: 'id' | 'markers' | 'threads') => ({ id: `${kept.key}-${at}`, at, shown: kept.tried.value && faults.includes(at) });
  const change = (changed: Partial<IdeaRule>) => (kept.draft.value = { ...rule, ...changed });
  const toggle = (id: string, on: boolean) =>
    change({ channels: on ? [...rule.channels, id] : rule.channels.filter((channel) => channel !== id) });
  return (
    <KeptForm
      label={fresh ? say('rules.new') : say('rule.of', { id: rule.id })}
      kept={kept}
      faults={faults}
      tell={tellRule}
      save={async (version) => {
        const path = `/collecting/rules/${encodeURIComponent(rule.id.trim())}`;
        const saved = await ask<KeptRule>('PUT', path, { version, rule: tidyRule(rule) });
        return { document: saved.rule, version: saved.version };
      }}
      look={async () => {
        const found = (await ask<Collecting>('GET', '/collecting')).rules.find((one) => one.rule.id === rule.id);
        return found ? { document: found.rule, version: found.version } : null;
      }}
      beside={
        fresh && (
          <button class="btn bare" type="button" onClick={discard}>
            {say('discard')}
          </button>
        )
      }
    >
      <h3>{fresh ? say('rules.new') : say('rule.of', { id: rule.id })}</h3>
      {fresh && (
        <label class="stack">
          <span>{say('rule.id')}</span>
          <span class="sm q">{say('rule.idHow')}</span>
          <input
            class="field"
            autocomplete="off"
            value={rule.id}
            {...faulty(fault('id'))}
            onInput={(event) => change({ id: event.currentTarget.value })}
          />
          <Fault {...fault('id')} />
        </label>
      )}
      <label class="stack">
        <span>{say('rule.markers')}</span>
        <span class="sm q">{say('rule.markersHow')}</span>
        <textarea
          class="field"
          rows={Math.max(3, rule.markers.length + 1)}
          spellcheck={false}
          value={rule.markers.join('\n')}
          {...faulty(fault('markers'))}
          onInput={(event) => change({ markers: event.currentTarget.value.split('\n') })}
        />
        <Fault {...fault('markers')} />
      </label>
      <RuleThreads threads={rule.threads} fault={fault('threads')} change={(threads) => change({ threads })} />
      <fieldset class="stack plain">
        <legend>{say('rule.channels')}</legend>
        <p class="sm q">{say('rule.channelsHow')}</p>
        <div class="ticks">
          {spokenChannels().map(({ id, name }) => (
            <label key={id} class="check">
              <input type="checkbox" checked={rule.channels.includes(id)} onChange={(event) => toggle(id, event.currentTarget.checked)} />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <label class="check">
        <input type="checkbox" checked={rule.proposes} onChange={(event) => change({ proposes: event.currentTarget.checked })} />
        <span>{say('rule.proposes')}</span>
      </label>
      {isIdle(rule) && <p class="sm q">{say('rule.idle')}</p>}
    </KeptForm>
  );
};
