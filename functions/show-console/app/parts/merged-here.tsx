import { useSignal } from '@preact/signals';
import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { PlatformMark } from '../../../../shared/ui/platform-mark.tsx';
import { whyFailed } from '../fetched.ts';
import { takeApart } from '../merged-talk.ts';
import { announcement, channelName, language, mayI } from '../state.ts';
import { merging } from '../voices/merging.ts';

interface MergedProps {
  readonly talk: ConversationWhole;
  readonly changed: () => void;
}

/** Takes a merge back; what nobody answered is owed as before. */
const Apart = ({ id, label, changed }: { readonly id: string; readonly label: string; readonly changed: () => void }) => {
  const problem = useSignal<string | null>(null);
  const apart = async () => {
    try {
      await takeApart(id);
      announcement.value = merging.value('merged.parted');
      changed();
    } catch (error) {
      problem.value = whyFailed(error);
    }
  };
  if (!mayI('handleConversations')) return null;
  return (
    <>
      <button class="btn sm" type="button" aria-label={label} onClick={() => void apart()}>
        <Icon name="reopen" />
        {merging.value('merged.part')}
      </button>
      {problem.value && (
        <p class="err" role="alert">
          {problem.value}
        </p>
      )}
    </>
  );
};

/** Where a conversation is merged, or what is merged into it, each to be taken apart. */
export const MergedHere = ({ talk, changed }: MergedProps) => {
  const say = merging.value;
  const { mergedInto, threads = [] } = talk;
  if (mergedInto)
    return (
      <p class="bar gap">
        {say('merged.into')}
        <a class="btn sm" href={`/console/conversations/${encodeURIComponent(mergedInto)}`}>
          {say('merged.go')}
        </a>
        <Apart id={talk.id} label={say('merged.part')} changed={changed} />
      </p>
    );
  if (threads.length === 0) return null;
  return (
    <div class="bar gap">
      <span class="sm q">{say('merged.here')}</span>
      {threads.map(({ id, platform, channel, person }) => {
        const about = { name: person.name ?? person.handle, channel: channelName(channel) };
        return (
          <span key={id} class="gap">
            <PlatformMark platform={platform} language={language.value} />
            {say('place', about)}
            <Apart id={id} label={say('merged.partOf', about)} changed={changed} />
          </span>
        );
      })}
    </div>
  );
};
