import { useSignal } from '@preact/signals';
import type { KeptRule } from '../../../../shared/contract/collecting-api.ts';
import type { IdeaRule } from '../../../../shared/contract/form-settings.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { tellRule } from '../collecting-told.ts';
import { keptDraft } from '../kept-draft.ts';
import { collecting } from '../voices/collecting.ts';
import { KeptRead } from './kept-read.tsx';
import { RuleEditor } from './rule-editor.tsx';
import { RuleTrial } from './rule-trial.tsx';

/** Every rule for what becomes an idea, and beside them a place to try them. */
export const RulesPart = ({ found, may }: { readonly found: readonly KeptRule[]; readonly may: boolean }) => {
  const say = collecting.value;
  const rules = useSignal(found.map((one) => keptDraft(`rule-${one.rule.id}`, one.rule, one)));
  const made = useSignal(0);
  const add = () => {
    made.value += 1;
    const key = `new-rule-${made.value}`;
    const fresh: IdeaRule = { id: '', channels: [], markers: [], threads: [], proposes: true };
    rules.value = [...rules.value, keptDraft(key, fresh, { version: 0, keeper: 'console' })];
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${key} .field`)?.focus());
  };
  return (
    <section class="collecting-part" aria-labelledby="rules">
      <h2 id="rules">{say('rules.title')}</h2>
      <div class="form-desk">
        <div>
          {rules.value.length === 0 && <p class="q">{say('rules.none')}</p>}
          {rules.value.map((kept) => (
            <div key={kept.key} id={kept.key}>
              {may && kept.keeper === 'console' ? (
                <RuleEditor
                  kept={kept}
                  others={rules.value.filter((one) => one !== kept).map((one) => one.draft.value.id)}
                  discard={() => (rules.value = rules.value.filter((one) => one !== kept))}
                />
              ) : (
                <KeptRead title={say('rule.of', { id: kept.draft.value.id })} told={tellRule(kept.draft.value)} keeper={kept.keeper} />
              )}
            </div>
          ))}
          {may && (
            <p>
              <button class="btn" type="button" onClick={add}>
                <Icon name="plus" />
                {say('rules.new')}
              </button>
            </p>
          )}
        </div>
        <RuleTrial rules={rules.value.map(({ draft }) => draft.value)} />
      </div>
    </section>
  );
};
