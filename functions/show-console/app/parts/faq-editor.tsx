import type { Faq } from '../../../../shared/contract/knowledge-settings.ts';
import { knowing } from '../voices/knowledge.ts';
import { BothTexts } from './both-texts.tsx';
import { HelpPick } from './help-pick.tsx';
import { NumberField } from './number-field.tsx';
import type { KnowledgeProps } from './script-editor.tsx';
import { TopicTicks } from './topic-ticks.tsx';

/** A question and its answer for everybody. */
export const FaqEditor = ({ document: faq, readOnly, change }: KnowledgeProps<Faq>) => {
  const say = knowing.value;
  const put = (given: Partial<Faq>) => change({ ...faq, ...given });
  const { helpRoute: _before, ...alone } = faq;
  return (
    <>
      <BothTexts
        what={say('question')}
        hint={say('either')}
        value={faq.question}
        rows={2}
        readOnly={readOnly}
        change={(question) => put({ question })}
      />
      <BothTexts what={say('answer')} value={faq.answer} rows={6} readOnly={readOnly} change={(answer) => put({ answer })} />
      <HelpPick
        value={faq.helpRoute}
        readOnly={readOnly}
        change={(helpRoute) => change(helpRoute === undefined ? alone : { ...faq, helpRoute })}
      />
      <label class="check">
        <input type="checkbox" disabled={readOnly} checked={faq.shown} onChange={(event) => put({ shown: event.currentTarget.checked })} />
        <span>{say('shown')}</span>
      </label>
      <NumberField
        label={say('position')}
        value={faq.position}
        least={0}
        readOnly={readOnly}
        change={(position = 0) => put({ position })}
      />
      <TopicTicks ticked={faq.topics} readOnly={readOnly} change={(topics) => put({ topics })} />
    </>
  );
};
