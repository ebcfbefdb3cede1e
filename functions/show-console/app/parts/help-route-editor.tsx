import type { HelpRoute } from '../../../../shared/contract/knowledge-settings.ts';
import { knowing } from '../voices/knowledge.ts';
import { BothTexts } from './both-texts.tsx';
import { LineField } from './line-field.tsx';
import { NumberField } from './number-field.tsx';
import { RowList } from './row-list.tsx';
import type { KnowledgeProps } from './script-editor.tsx';
import { TopicTicks } from './topic-ticks.tsx';

const empty = { en: '', uk: '' };

/** A way out of a difficult situation. */
export const HelpRouteEditor = ({ document: route, readOnly, change }: KnowledgeProps<HelpRoute>) => {
  const say = knowing.value;
  const put = (given: Partial<HelpRoute>) => change({ ...route, ...given });
  const { address: _before, ...own } = route;
  return (
    <>
      <BothTexts what={say('title')} hint={say('either')} value={route.title} readOnly={readOnly} change={(title) => put({ title })} />
      <BothTexts what={say('text')} value={route.text} rows={3} readOnly={readOnly} change={(text) => put({ text })} />
      <RowList
        legend={say('steps')}
        rows={route.steps}
        begin={empty}
        most={12}
        add={say('addStep')}
        nameOf={(n) => say('step', { n })}
        readOnly={readOnly}
        change={(steps) => put({ steps })}
        show={(step, n, set) => <BothTexts what={say('step', { n })} value={step} readOnly={readOnly} change={set} />}
      />
      <RowList
        legend={say('links')}
        rows={route.links}
        begin={{ label: empty, url: 'https://' }}
        most={8}
        add={say('addLink')}
        nameOf={(n) => say('link', { n })}
        readOnly={readOnly}
        change={(links) => put({ links })}
        show={(link, n, set) => (
          <>
            <BothTexts what={say('linkLabel', { n })} value={link.label} readOnly={readOnly} change={(label) => set({ ...link, label })} />
            <LineField label={say('linkUrl', { n })} value={link.url} readOnly={readOnly} change={(url) => set({ ...link, url })} />
          </>
        )}
      />
      <LineField
        label={say('address')}
        hint={say('addressHow')}
        value={route.address ?? ''}
        readOnly={readOnly}
        change={(address) => change(address ? { ...route, address } : own)}
      />
      <label class="check">
        <input
          type="checkbox"
          disabled={readOnly}
          checked={route.sensitive}
          onChange={(event) => put({ sensitive: event.currentTarget.checked })}
        />
        <span>{say('sensitive')}</span>
      </label>
      <label class="check">
        <input
          type="checkbox"
          disabled={readOnly}
          checked={route.shown}
          onChange={(event) => put({ shown: event.currentTarget.checked })}
        />
        <span>{say('shown')}</span>
      </label>
      <NumberField
        label={say('position')}
        value={route.position}
        least={0}
        readOnly={readOnly}
        change={(position = 0) => put({ position })}
      />
      <TopicTicks ticked={route.topics} readOnly={readOnly} change={(topics) => put({ topics })} />
    </>
  );
};
