import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import { Intent, Priority } from '../../../../shared/contract/settings.ts';
import { assign, prioritise, reclassify, setState, tag } from '../deeds.ts';
import { field, handing, mayI, say, settings, staffName } from '../state.ts';
import { undoably } from '../undo.ts';
import { talking } from '../voices/talk.ts';
import { Pick } from './pick.tsx';
import { TalkFiling, teamName, topicNames } from './talk-filing.tsx';

interface TalkSentenceProps {
  readonly talk: ConversationWhole;
  readonly act: (deed: () => Promise<unknown>) => void;
}
const settable = ['open', 'waiting', 'on_hold', 'resolved'] as const;

/** Tags of a conversation: each comes off by a press, a word and Enter puts another on. */
const Tags = ({ talk, act }: TalkSentenceProps) => {
  const word = useSignal('');
  const tagged = (one: string, on: boolean) => undoably(talk, { do: 'tag', tag: one, on }, (press) => tag(talk.id, one, on, press));
  return (
    <form
      class="gap tags"
      onSubmit={(event) => {
        event.preventDefault();
        const added = word.value.trim();
        word.value = '';
        if (added) act(tagged(added, true));
      }}
    >
      {talk.tags.map((one) => (
        <button
          key={one}
          type="button"
          class="tag"
          aria-label={handing.value('tags.off', { tag: one })}
          onClick={() => act(tagged(one, false))}
        >
          {one} <span aria-hidden="true">×</span>
        </button>
      ))}
      <input
        class="field sm"
        maxlength={40}
        aria-label={handing.value('tags.add')}
        placeholder={handing.value('tags.add')}
        value={word.value}
        onInput={(event) => (word.value = event.currentTarget.value)}
      />
    </form>
  );
};

/** The same for who only reads it. */
const Read = ({ talk }: { readonly talk: ConversationWhole }) => (
  <p class="sm q">
    {say.value('talk.state')} <b>{field.value(`state.${talk.state}`)}</b> {say.value('talk.holder')}{' '}
    <b>{talk.assignee ? staffName(talk.assignee) : say.value('talk.nobody')}</b> {say.value('talk.intent')}{' '}
    <b>{field.value(`intent.${talk.intent}`)}</b> {handing.value('priority')} <b>{handing.value(`priority.${talk.priority}`)}</b>{' '}
    {talk.team && (
      <>
        {talking.value('team')} <b>{teamName(talk.team)}</b>{' '}
      </>
    )}
    {talking.value('topics')} <b>{topicNames(talk.topics)}</b> {talk.tags.join(', ')}
  </p>
);

/** The same as one line: what is wanted, about what, and what is unusual. */
const filedUnder = ({ intent, topics, priority, tags }: ConversationWhole): string =>
  [
    field.value(`intent.${intent}`),
    ...(topics.length > 0 ? [topicNames(topics)] : []),
    ...(priority === 'normal' ? [] : [handing.value(`priority.${priority}`)]),
    ...tags,
  ].join(', ');
/** Where there is room, all that a conversation is filed under is in view; on a phone only what changes by the hour. */
const roomy = () => matchMedia('(min-width: 901px)').matches;

/** What a conversation is filed under, in a sentence that one changes word by word; beside what changes by the hour stands what one does. */
export const TalkSentence = ({ talk, act, children }: TalkSentenceProps & { readonly children: ComponentChildren }) => {
  if (!mayI('handleConversations'))
    return (
      <>
        <Read talk={talk} />
        {children}
      </>
    );
  const states = settable.map((state) => [state, field.value(`state.${state}`)] as const);
  const give = (assignee: string | null) => act(undoably(talk, { do: 'assign', assignee }, (press) => assign(talk.id, assignee, press)));
  const staff = (settings.value?.staff ?? [])
    .filter(({ id, endedAt }) => !endedAt || id === talk.assignee)
    .map(({ id, name }) => [id, name] as const);
  return (
    <>
      <span class="sm q">
        {say.value('talk.state')}{' '}
        {talk.state === 'withdrawn' ? (
          <b>{field.value('state.withdrawn')}</b>
        ) : (
          <Pick
            label={say.value('talk.state')}
            value={talk.state}
            options={states}
            onPick={(state) => act(undoably(talk, { do: 'status', state }, (press) => setState(talk.id, state, press)))}
          />
        )}
      </span>
      <span class="sm q">
        {say.value('talk.holder')}{' '}
        <Pick
          label={say.value('talk.holder')}
          value={talk.assignee ?? ''}
          options={[['', say.value('talk.nobody')], ...staff]}
          onPick={(id) => give(id === '' ? null : id)}
        />
      </span>
      {children}
      <details class="filing sm q" open={roomy()}>
        <summary>{filedUnder(talk)}</summary>
        <div class="gap">
          <span>
            {say.value('talk.intent')}{' '}
            <Pick
              label={say.value('talk.intent')}
              value={talk.intent}
              options={Intent.options.map((intent) => [intent, field.value(`intent.${intent}`)] as const)}
              onPick={(intent) => act(undoably(talk, { do: 'intent', intent }, (press) => reclassify(talk.id, intent, press)))}
            />
          </span>
          <span>
            {handing.value('priority')}{' '}
            <Pick
              label={handing.value('priority')}
              value={talk.priority}
              options={Priority.options.map((one) => [one, handing.value(`priority.${one}`)] as const)}
              onPick={(priority) => act(undoably(talk, { do: 'priority', priority }, (press) => prioritise(talk.id, priority, press)))}
            />
          </span>
          <TalkFiling talk={talk} act={act} />
          <Tags talk={talk} act={act} />
        </div>
      </details>
    </>
  );
};
