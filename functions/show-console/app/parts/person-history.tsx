import type { PersonWhole } from '../../../../shared/contract/person-api.ts';
import type { Instant } from '../../../../shared/kernel/instant.ts';
import { Stage } from '../../../../shared/ui/stage.tsx';
import { field, told } from '../state.ts';
import { talking } from '../voices/talk.ts';

type Conversation = PersonWhole['conversations'][number];
type Idea = PersonWhole['ideas'][number];
type Past = { readonly at: Instant } & ({ readonly talk: Conversation } | { readonly idea: Idea; readonly as: 'idea' | 'vote' | 'given' });

const Line = ({ past }: { readonly past: Past }) =>
  'talk' in past ? (
    <span>
      <a href={`/console/conversations/${encodeURIComponent(past.talk.id)}`} dir="auto">
        {past.talk.preview || field.value(`intent.${past.talk.intent}`)}
      </a>{' '}
      <span class="mute">{field.value(`state.${past.talk.state}`)}</span>
    </span>
  ) : (
    <span>
      <a href={`/console/ideas/${past.idea.id}`}>{talking.value(`history.${past.as}`, { title: past.idea.title })}</a>{' '}
      <Stage state={past.idea.state}>{field.value(`idea.${past.idea.state}`)}</Stage>
    </span>
  );

/** What somebody said, asked for and voted for before, newest first. */
export const PersonHistory = ({ person, except }: { readonly person: PersonWhole; readonly except: string }) => {
  const past = [
    ...person.conversations.filter(({ id }) => id !== except).map((talk): Past => ({ at: talk.openedAt, talk })),
    ...person.ideas.map((idea): Past => ({ at: idea.createdAt, idea, as: 'idea' })),
    ...person.votes.map(({ idea, at, by }): Past => ({ at, idea, as: by === 'staff' ? 'given' : 'vote' })),
  ].toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <section class="card">
      <h2>{talking.value('history.title')}</h2>
      {past.length === 0 ? (
        <p class="sm mute">{talking.value('history.none')}</p>
      ) : (
        <ul class="prev">
          {past.map((one) => (
            <li key={'talk' in one ? one.talk.id : `${one.as} ${one.idea.id}`}>
              <time dateTime={one.at} title={told.value.fullDate(one.at)}>
                {told.value.shortDate(one.at)}
              </time>
              <Line past={one} />
            </li>
          ))}
        </ul>
      )}
      {person.more && <p class="sm mute">{talking.value('history.more')}</p>}
    </section>
  );
};
