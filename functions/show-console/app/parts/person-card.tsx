import { useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import type { PersonWhole } from '../../../../shared/contract/person-api.ts';
import { useFetched, whyFailed } from '../fetched.ts';
import { field, language, mayI, settings, told } from '../state.ts';
import { readPerson, sayConsent } from '../talk-calls.ts';
import { talking } from '../voices/talk.ts';
import { PersonHistory } from './person-history.tsx';
import { Pick } from './pick.tsx';
import { VoteFor } from './vote-for.tsx';

interface CardProps {
  readonly talk: ConversationWhole;
}
const states = ['asked', 'granted', 'refused'] as const;
const nameOf = ({ person }: ConversationWhole): string => person.name ?? person.handle;

/** What the conversation itself says of who speaks, for those who see no more. */
const Basics = ({ talk }: CardProps) => (
  <dl class="kv">
    <dt>{field.value(`platform.${talk.platform}`)}</dt>
    <dd>{talk.person.handle}</dd>
  </dl>
);

const Named = ({ talk, person, again }: CardProps & { readonly person: PersonWhole; readonly again: () => Promise<void> }) => {
  const problem = useSignal<string | null>(null);
  const { state, at } = person.consent;
  const say = async (said: (typeof states)[number]) => {
    try {
      await sayConsent(person.id, said);
      problem.value = null;
    } catch (error) {
      problem.value = whyFailed(error);
    }
    await again();
  };
  return (
    <dd>
      {mayI('keepConsent') ? (
        <Pick
          label={talking.value('named.of', { name: nameOf(talk) })}
          value={state}
          options={[...(state === 'unasked' ? (['unasked'] as const) : []), ...states].map((one) => [one, talking.value(`named.${one}`)])}
          onPick={(one) => one !== 'unasked' && void say(one)}
        />
      ) : (
        talking.value(`named.${state}`)
      )}
      {at && <small class="mute"> {talking.value('named.at', { at: told.value.fullDate(at) })}</small>}
      {problem.value && (
        <span class="err" role="alert">
          {problem.value}
        </span>
      )}
    </dd>
  );
};

const Known = ({ talk, person, again }: CardProps & { readonly person: PersonWhole; readonly again: () => Promise<void> }) => {
  const roles = (settings.value?.roles ?? []).filter(({ id }) => person.roles.includes(id));
  return (
    <dl class="kv">
      {person.handles.map(({ platform, handle, name }) => (
        <Fragment key={`${platform} ${handle} ${name}`}>
          <dt>{field.value(`platform.${platform}`)}</dt>
          <dd>{[handle, ...(name && name !== nameOf(talk) ? [name] : [])].join(', ')}</dd>
        </Fragment>
      ))}
      {person.email && (
        <>
          <dt>{talking.value('person.email')}</dt>
          <dd>{person.email}</dd>
        </>
      )}
      {roles.length > 0 && (
        <>
          <dt>{talking.value('person.roles')}</dt>
          <dd>{roles.map(({ name }) => name[language.value]).join(', ')}</dd>
        </>
      )}
      {person.standing && (
        <>
          <dt>{talking.value('person.standing')}</dt>
          <dd>{talking.value(`standing.${person.standing}`)}</dd>
        </>
      )}
      <dt>{talking.value('named.title')}</dt>
      <Named talk={talk} person={person} again={again} />
    </dl>
  );
};

const Whole = ({ talk }: CardProps) => {
  const { value, failed, again } = useFetched(`${talk.person.id} ${talk.idea}`, () => readPerson(talk.person.id));
  const person = value.value;
  if (!person)
    return (
      <section class="card">
        <h2>{nameOf(talk)}</h2>
        <Basics talk={talk} />
        {failed.value && failed.value.status !== 404 && (
          <p class="err" role="alert">
            {talking.value('history.failed')}{' '}
            <button class="btn sm" type="button" onClick={() => void again()}>
              {talking.value('history.again')}
            </button>
          </p>
        )}
      </section>
    );
  return (
    <>
      <section class="card">
        <h2>{nameOf(talk)}</h2>
        <Known talk={talk} person={person} again={again} />
        {mayI('fileIdeas') && <VoteFor talk={talk} voted={() => void again()} />}
      </section>
      <PersonHistory person={person} except={talk.id} />
    </>
  );
};

/** Who speaks: what the record knows of them, what they said before, and a vote in their name. */
export const PersonCard = ({ talk }: CardProps) =>
  mayI('seePeople') ? (
    <Whole talk={talk} />
  ) : (
    <section class="card">
      <h2>{nameOf(talk)}</h2>
      <Basics talk={talk} />
    </section>
  );
