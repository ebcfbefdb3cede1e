import type { Topic } from '../../../../shared/contract/settings.ts';
import { knowing } from '../voices/knowledge.ts';
import { BothTexts } from './both-texts.tsx';
import { HelpPick } from './help-pick.tsx';
import { LinesField } from './lines-field.tsx';
import type { KnowledgeProps } from './script-editor.tsx';

/** What people speak of, and what a reply on it must carry. */
export const TopicEditor = ({ document: topic, readOnly, change }: KnowledgeProps<Topic>) => {
  const say = knowing.value;
  const { sensitive, ...plain } = topic;
  return (
    <>
      <BothTexts what={say('topicName')} value={topic.words} readOnly={readOnly} change={(words) => change({ ...topic, words })} />
      <LinesField
        label={say('match')}
        hint={say('matchHow')}
        lines={topic.match}
        readOnly={readOnly}
        change={(match) => change({ ...topic, match })}
      />
      <label class="check">
        <input
          type="checkbox"
          disabled={readOnly}
          checked={sensitive !== undefined}
          onChange={(event) => change(event.currentTarget.checked ? { ...plain, sensitive: { disclaimer: { en: '', uk: '' } } } : plain)}
        />
        <span>{say('isSensitive')}</span>
      </label>
      {sensitive && (
        <>
          <BothTexts
            what={say('disclaimer')}
            hint={say('disclaimerHow')}
            value={sensitive.disclaimer}
            rows={3}
            readOnly={readOnly}
            change={(disclaimer) => change({ ...plain, sensitive: { ...sensitive, disclaimer } })}
          />
          <HelpPick
            value={sensitive.helpRoute}
            readOnly={readOnly}
            change={(helpRoute) =>
              change({ ...plain, sensitive: { disclaimer: sensitive.disclaimer, ...(helpRoute !== undefined && { helpRoute }) } })
            }
          />
        </>
      )}
    </>
  );
};
