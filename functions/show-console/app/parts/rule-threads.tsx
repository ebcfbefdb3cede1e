import type { IdeaRule } from '../../../../shared/contract/form-settings.ts';
import { channelName } from '../state.ts';
import { collecting } from '../voices/collecting.ts';
import { Fault, faulty } from './fault.tsx';
import { Pick } from './pick.tsx';
import { spokenChannels } from './spoken-channels.ts';

type Threads = IdeaRule['threads'];
interface Props {
  readonly threads: Threads;
  readonly fault: { readonly id: string; readonly shown: boolean };
  readonly change: (threads: Threads) => void;
}

/** The posts and threads under which all that is said is an idea. */
export const RuleThreads = ({ threads, fault, change }: Props) => {
  const say = collecting.value;
  const channels = spokenChannels();
  const [first] = channels;
  /** A channel that is gone stays to be seen, so that one can choose another. */
  const choices = (channel: string) => [...new Set([channel, ...channels.map(({ id }) => id)])].map((id) => [id, channelName(id)] as const);
  return (
    <fieldset class="stack plain">
      <legend>{say('rule.threads')}</legend>
      <p class="sm q">{say('rule.threadsHow')}</p>
      {threads.map(({ channel, thread }, index) => (
        <div key={index} class="rule-thread">
          <Pick
            label={say('rule.threadChannel', { n: index + 1 })}
            value={channel}
            options={choices(channel)}
            onPick={(picked) => change(threads.with(index, { channel: picked, thread }))}
          />
          <input
            class="field"
            aria-label={say('rule.thread', { n: index + 1 })}
            autocomplete="off"
            spellcheck={false}
            value={thread}
            {...(thread.trim() === '' && faulty(fault))}
            onInput={(event) => change(threads.with(index, { channel, thread: event.currentTarget.value }))}
          />
          <button
            class="btn bare sm"
            type="button"
            aria-label={say('rule.dropThread', { n: index + 1 })}
            onClick={() => change(threads.toSpliced(index, 1))}
          >
            ×
          </button>
        </div>
      ))}
      <Fault id={fault.id} at="threads" shown={fault.shown} />
      {first && (
        <p>
          <button class="btn sm" type="button" onClick={() => change([...threads, { channel: first.id, thread: '' }])}>
            {say('rule.addThread')}
          </button>
        </p>
      )}
    </fieldset>
  );
};
