import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import { announcement, handing, language, settings } from '../state.ts';
import { fileUnder, giveTeam } from '../talk-calls.ts';
import { talking } from '../voices/talk.ts';
import { DialogForm } from './dialog-form.tsx';
import { Pick } from './pick.tsx';

interface FilingProps {
  readonly talk: ConversationWhole;
  readonly act: (deed: () => Promise<unknown>) => void;
}
const most = 3;

export const teamName = (id: string): string => settings.value?.teams.find((team) => team.id === id)?.name ?? id;
/** Topics by their names, or that there are none. */
export const topicNames = (ids: readonly string[]): string =>
  ids.map((id) => settings.value?.topics.find((topic) => topic.id === id)?.words[language.value] ?? id).join(', ') ||
  talking.value('topics.none');

/** Up to three topics, in the place of those that rules found. */
const Topics = ({ talk, act }: FilingProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const chosen = useSignal<readonly string[]>(talk.topics);
  const known = settings.value?.topics ?? [];
  const file = async () => {
    dialog.current?.close();
    const topics = chosen.value;
    announcement.value = `${talking.value('topics')}: ${topicNames(topics)}`;
    act(() => fileUnder(talk.id, topics));
  };
  if (known.length === 0) return null;
  return (
    <span>
      {talking.value('topics')}{' '}
      <button
        class="pick"
        type="button"
        aria-haspopup="dialog"
        aria-label={`${talking.value('topics')}: ${topicNames(talk.topics)}`}
        onClick={() => {
          chosen.value = talk.topics;
          dialog.current?.showModal();
        }}
      >
        {topicNames(talk.topics)}
      </button>
      <dialog ref={dialog} aria-label={talking.value('topics')}>
        <DialogForm
          dialog={dialog}
          title={talking.value('topics')}
          cancel={handing.value('cancel')}
          press={talking.value('topics.save')}
          problem={null}
          done={file}
        >
          <p class="sm q">{talking.value('topics.hint')}</p>
          <fieldset class="stack plain">
            <legend class="only-sr">{talking.value('topics')}</legend>
            {known.map(({ id, words }) => {
              const on = chosen.value.includes(id);
              return (
                <label key={id} class="check">
                  <input
                    type="checkbox"
                    checked={on}
                    disabled={!on && chosen.value.length >= most}
                    onChange={() => (chosen.value = on ? chosen.value.filter((one) => one !== id) : [...chosen.value, id])}
                  />
                  <span>{words[language.value]}</span>
                </label>
              );
            })}
          </fieldset>
        </DialogForm>
      </dialog>
    </span>
  );
};

/** The team whose it is, and what it is about. */
export const TalkFiling = ({ talk, act }: FilingProps) => {
  const teams = (settings.value?.teams ?? []).map(({ id, name }) => [id, name] as const);
  return (
    <>
      {teams.length > 0 && (
        <span>
          {talking.value('team')}{' '}
          <Pick
            label={talking.value('team')}
            value={talk.team ?? ''}
            options={[['', talking.value('team.none')], ...teams]}
            onPick={(team) => act(() => giveTeam(talk.id, talk.assignee, team === '' ? null : team))}
          />
        </span>
      )}
      <Topics talk={talk} act={act} />
    </>
  );
};
