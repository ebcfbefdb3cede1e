import { useSignal } from '@preact/signals';
import type { IdeaWhole } from '../../../../shared/contract/idea-api.ts';
import type { VoteFlag } from '../../../../shared/contract/ideas.ts';
import { ask } from '../api.ts';
import { mayI, now, told } from '../state.ts';
import { ideaTold } from '../voices/idea-desk.ts';
import type { IdeaPartProps } from './idea-authors.tsx';

const leastReason = 3;

const Flag = ({ flag, idea, act }: IdeaPartProps & { readonly flag: VoteFlag }) => {
  const said = ideaTold.value;
  const reason = useSignal('');
  const [from, to] = [told.value.near(flag.from, now.value), told.value.near(flag.to, now.value)];
  const decide = (path: string, body: object) => act(() => ask<IdeaWhole>('POST', `/ideas/${idea.id}/votes/${path}`, body));
  return (
    <li class="stack">
      <span>{said(`flag.${flag.rule}`, { n: flag.votes, shared: flag.shared ?? '' })}</span>
      <span class="sm mute">
        {from === to ? from : said('flag.when', { from, to })}
        {flag.setAside > 0 && `; ${said('flag.aside', { n: flag.setAside })}`}
      </span>
      {mayI('moderate') && flag.setAside < flag.votes && (
        <form
          class="gap"
          onSubmit={(event) => {
            event.preventDefault();
            decide('set-aside', { flag: flag.id, reason: reason.value });
          }}
        >
          <input
            class="field"
            required
            minlength={leastReason}
            maxlength={300}
            aria-label={said('flag.reason')}
            placeholder={said('flag.reason')}
            value={reason.value}
            onInput={(event) => {
              reason.value = event.currentTarget.value;
            }}
          />
          <button class="btn sm" type="submit">
            {said('flag.set')}
          </button>
        </form>
      )}
      {mayI('moderate') && flag.setAside > 0 && (
        <span>
          <button class="btn sm" type="button" onClick={() => decide('count-again', { flag: flag.id })}>
            {said('flag.again')}
          </button>
        </span>
      )}
    </li>
  );
};

/** Votes that look as if they were not given by as many people: why, and whether they count. Nothing is dropped by itself. */
export const VoteFlags = ({ idea, act }: IdeaPartProps) =>
  idea.votesFlagged.length === 0 ? null : (
    <section class="card">
      <h2>{ideaTold.value('flag.title')}</h2>
      <ul class="stack flags">
        {idea.votesFlagged.map((flag) => (
          <Flag key={flag.id} flag={flag} idea={idea} act={act} />
        ))}
      </ul>
    </section>
  );
