import { useSignal } from '@preact/signals';
import type { Idea } from '../../../../shared/contract/ideas.ts';
import type { ProposalList, ProposalRow } from '../../../../shared/contract/proposals.ts';
import { ask } from '../api.ts';
import { useFetched, whyFailed } from '../fetched.ts';
import { Awaiting } from '../parts/waiting.tsx';
import { announcement, channelName, told } from '../state.ts';
import { forming } from '../voices/forms.ts';

const Proposed = ({ proposal, decided }: { readonly proposal: ProposalRow; readonly decided: () => void }) => {
  const say = forming.value;
  const { interaction, conversation, channel, name, text, because, at } = proposal;
  const title = useSignal(proposal.title);
  const consent = useSignal(false);
  const problem = useSignal<string | null>(null);
  const press = async (deed: () => Promise<string>) => {
    try {
      announcement.value = await deed();
      decided();
    } catch (error) {
      problem.value = whyFailed(error);
    }
  };
  const path = `/idea-proposals/${encodeURIComponent(interaction)}`;
  const file = async () => {
    const idea = await ask<Idea>('POST', `${path}/file`, { title: title.value.trim(), consent: consent.value });
    return say('ideas.filed', { title: idea.title });
  };
  const dismiss = async () => {
    await ask<unknown>('POST', `${path}/dismiss`);
    return say('ideas.dismissed');
  };
  const why = because.map((one) => (one === 'thread' ? say('ideas.thread') : one)).join(', ');
  return (
    <li class="proposal">
      <p class="voice-q">{text}</p>
      <p class="sm q">
        <bdi>{name}</bdi>, <bdi>{channelName(channel)}</bdi>,{' '}
        {[told.value.shortDate(at), why && say('ideas.because', { why })].filter(Boolean).join(', ')}.{' '}
        <a href={`/console/conversations/${encodeURIComponent(conversation)}`}>{say('ideas.talk')}</a>
      </p>
      {proposal.private && <p class="sm">{say('ideas.private')}</p>}
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void press(file);
        }}
      >
        <label class="stack">
          <span class="sm">{say('ideas.name')}</span>
          <input
            class="field"
            required
            maxlength={120}
            value={title.value}
            onInput={(event) => (title.value = event.currentTarget.value)}
          />
        </label>
        <label class="check">
          <input type="checkbox" checked={consent.value} onChange={(event) => (consent.value = event.currentTarget.checked)} />
          <span>{say('ideas.consent', { name })}</span>
        </label>
        <p class="gap">
          <button class="btn sm" type="submit">
            {say('ideas.file')}
          </button>
          <button class="btn bare sm" type="button" onClick={() => void press(dismiss)}>
            {say('ideas.dismiss')}
          </button>
        </p>
        {problem.value && (
          <p class="err" role="alert">
            {problem.value}
          </p>
        )}
      </form>
    </li>
  );
};

/** What people said that may be an idea, for staff to say. */
export const ProposalsScreen = () => {
  const { value, failed, again } = useFetched('proposals', () => ask<ProposalList>('GET', '/idea-proposals'), 60);
  if (!value.value) return <Awaiting failed={failed} again={again} />;
  const { items } = value.value;
  return (
    <main class="page" id="page" tabIndex={-1}>
      <div class="head">
        <h1>{forming.value('ideas.title')}</h1>
      </div>
      <p class="summary">{forming.value(items.length === 0 ? 'ideas.none' : 'ideas.lead')}</p>
      <ul class="proposals">
        {items.map((proposal) => (
          <Proposed key={proposal.interaction} proposal={proposal} decided={() => void again()} />
        ))}
      </ul>
    </main>
  );
};
