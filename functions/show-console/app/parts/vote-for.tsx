import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { Stage } from '../../../../shared/ui/stage.tsx';
import { whyFailed } from '../fetched.ts';
import { announcement, field, now, told } from '../state.ts';
import { findIdeas, voteFor } from '../talk-calls.ts';
import { tell } from '../voices/desk.ts';
import { talking } from '../voices/talk.ts';

type Found = Awaited<ReturnType<typeof findIdeas>>[number];
interface VoteForProps {
  readonly talk: ConversationWhole;
  readonly voted: () => void;
}
/** So many signs are looked for at most. */
const longest = 300;
const decided: ReadonlySet<Found['state']> = new Set(['shipped', 'declined']);

/** What the person said: their first words mostly name the need; the search begins there, and a vote keeps which it came from. */
const wordsOf = ({ interactions, person }: ConversationWhole) =>
  interactions.filter(({ direction, text, author }) => direction === 'in' && text !== '' && author.id === person.id);

/** A vote for an idea in the person's name: found by their own words, given by one press. */
export const VoteFor = ({ talk, voted }: VoteForProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const words = wordsOf(talk);
  const from = useSignal<string | undefined>(undefined);
  const text = useSignal('');
  const found = useSignal<readonly Found[] | null>(null);
  const given = useSignal<Readonly<Record<string, string>>>({});
  const problem = useSignal<string | null>(null);
  const name = talk.person.name ?? talk.person.handle;
  const tryIt = async (deed: () => Promise<void>) => {
    try {
      await deed();
      problem.value = null;
    } catch (error) {
      problem.value = whyFailed(error);
    }
  };
  const find = () =>
    tryIt(async () => {
      found.value = text.value.trim() === '' ? [] : await findIdeas(text.value.trim().slice(0, longest));
    });
  const begin = (id: string | undefined) => {
    const start = words.find((one) => one.id === id) ?? words[0];
    from.value = start?.id;
    text.value = start?.text.slice(0, longest) ?? '';
    void find();
  };
  const give = ({ id }: Found) =>
    tryIt(async () => {
      const { counted, votedAt } = await voteFor(id, talk.id, from.value);
      const said =
        counted || !votedAt ? talking.value('vote.given') : talking.value('vote.before', { at: told.value.near(votedAt, now.value) });
      given.value = { ...given.value, [id]: said };
      announcement.value = said;
      voted();
    });
  return (
    <>
      <button
        class="btn sm"
        type="button"
        onClick={() => {
          given.value = {};
          found.value = null;
          begin(undefined);
          dialog.current?.showModal();
        }}
      >
        <Icon name="idea" />
        {talking.value('vote.open')}
      </button>
      <dialog ref={dialog} aria-label={talking.value('vote.title', { name })}>
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void find();
          }}
        >
          <h2>{talking.value('vote.title', { name })}</h2>
          {words.length > 1 && (
            <label class="stack">
              <span>{talking.value('vote.words')}</span>
              <select class="field" value={from.value} onChange={(event) => begin(event.currentTarget.value)}>
                {words.map(({ id, text: said }) => (
                  <option key={id} value={id}>
                    {said.slice(0, 80)}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label class="stack">
            <span>{talking.value('vote.search')}</span>
            <textarea
              class="field"
              rows={3}
              maxlength={longest}
              value={text.value}
              onInput={(event) => (text.value = event.currentTarget.value)}
            />
          </label>
          <div class="gap end">
            <button class="btn" type="submit">
              {talking.value('vote.find')}
            </button>
          </div>
        </form>
        {problem.value && (
          <p class="err" role="alert">
            {problem.value}
          </p>
        )}
        {found.value?.length === 0 && (
          <p class="sm q" role="status">
            {talking.value('vote.none')}
          </p>
        )}
        <ul class="choices">
          {(found.value ?? []).map((idea) => (
            <li key={idea.id}>
              <span>
                <a href={`/console/ideas/${idea.id}`}>{idea.title}</a> <small class="mute">{tell.value('votes', { n: idea.votes })}</small>{' '}
                <Stage state={idea.state}>{field.value(`idea.${idea.state}`)}</Stage>
              </span>
              {given.value[idea.id] ? (
                <b class="sm">{given.value[idea.id]}</b>
              ) : decided.has(idea.state) ? (
                <span class="sm mute">{talking.value('vote.closed')}</span>
              ) : (
                <button
                  class="btn sm"
                  type="button"
                  aria-label={talking.value('vote.giveOf', { title: idea.title, name })}
                  onClick={() => void give(idea)}
                >
                  {talking.value('vote.give')}
                </button>
              )}
            </li>
          ))}
        </ul>
        <div class="gap end">
          <button class="btn" type="button" onClick={() => dialog.current?.close()}>
            {talking.value('vote.close')}
          </button>
        </div>
      </dialog>
    </>
  );
};
