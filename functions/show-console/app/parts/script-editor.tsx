import { intents } from '../../../../shared/contract/choices.ts';
import type { Script } from '../../../../shared/contract/knowledge-settings.ts';
import { field, now } from '../state.ts';
import { knowing } from '../voices/knowledge.ts';
import { BothTexts } from './both-texts.tsx';
import { LineField } from './line-field.tsx';
import { TickList } from './tick-list.tsx';
import { TopicTicks } from './topic-ticks.tsx';

export interface KnowledgeProps<T> {
  readonly document: T;
  readonly readOnly: boolean;
  readonly change: (document: T) => void;
}

/** A reply for what comes again and again. */
export const ScriptEditor = ({ document: script, readOnly, change }: KnowledgeProps<Script>) => {
  const say = knowing.value;
  const put = (given: Partial<Script>) => change({ ...script, ...given });
  const { expires: _before, ...lasting } = script;
  return (
    <>
      <LineField label={say('name')} value={script.name} readOnly={readOnly} change={(name) => put({ name })} />
      <BothTexts
        what={say('words')}
        hint={`${say('either')} ${say('variables')}`}
        value={script.words}
        rows={6}
        readOnly={readOnly}
        change={(words) => put({ words })}
      />
      <TopicTicks ticked={script.topics} readOnly={readOnly} change={(topics) => put({ topics })} />
      <TickList
        label={say('intents')}
        hint={say('suitsNone')}
        options={intents.map((intent) => [intent, field.value(`intent.${intent}`)] as const)}
        ticked={script.intents}
        readOnly={readOnly}
        change={(ticked) => put({ intents: intents.filter((intent) => ticked.includes(intent)) })}
      />
      <label class="stack">
        <span>{say('expires')}</span>
        <input
          class="field"
          type="date"
          readOnly={readOnly}
          value={script.expires ?? ''}
          onInput={({ currentTarget: { value } }) => change(value ? { ...script, expires: value } : lasting)}
        />
      </label>
      {script.expires && script.expires < now.value.slice(0, 10) && <p class="sm q">{say('expired')}</p>}
    </>
  );
};
