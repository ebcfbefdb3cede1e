import { language, settings } from '../state.ts';
import { knowing } from '../voices/knowledge.ts';
import { TickList } from './tick-list.tsx';

interface TopicTicksProps {
  readonly ticked: readonly string[];
  readonly readOnly: boolean;
  readonly change: (topics: string[]) => void;
}

/** The topics that something suits. */
export const TopicTicks = (props: TopicTicksProps) => (
  <TickList
    label={knowing.value('topics')}
    hint={knowing.value('suitsNone')}
    options={(settings.value?.topics ?? []).map(({ id, words }) => [id, words[language.value] || id] as const)}
    {...props}
  />
);
