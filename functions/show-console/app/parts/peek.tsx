import { useEffect } from 'preact/hooks';
import type { ConversationRow } from '../../../../shared/contract/api.ts';
import { ClockChip } from '../../../../shared/ui/clock-chip.tsx';
import { PlatformMark } from '../../../../shared/ui/platform-mark.tsx';
import { ScrollRegion } from '../../../../shared/ui/scroll-region.tsx';
import { clockSeen, leadingClock } from '../clock-sight.ts';
import { readConversation } from '../deeds.ts';
import { useFetched, whyFailed } from '../fetched.ts';
import { language, say } from '../state.ts';
import { handleBeside } from './beside-name.tsx';
import { Composer } from './composer.tsx';
import { Present } from './presence.tsx';
import { TalkDeeds } from './talk-deeds.tsx';
import { Thread } from './thread.tsx';

/** The selected conversation beside the list: enough to answer without leaving. */
export const Peek = ({ row, changed }: { readonly row: ConversationRow; readonly changed: () => void }) => {
  const { value, failed, again } = useFetched(row.id, () => readConversation(row.id), 15);
  const clock = leadingClock(row);
  const { present: _present, ...said } = row;
  const says = JSON.stringify(said);
  useEffect(() => void (value.peek() && again()), [says]);
  const done = () => {
    void again();
    changed();
  };
  return (
    <aside class="peek only-w" aria-label={say.value('inbox.peek')}>
      <div class="head mid">
        <PlatformMark platform={row.platform} language={language.value} />
        <h2>{row.person.name ?? row.person.handle}</h2>
        <bdi class="mute sm">{handleBeside(row.person)}</bdi>
      </div>
      <div class="gap">
        {clock && <ClockChip view={clockSeen(clock, row)} />}
        <a class="sm q" href={`/console/conversations/${encodeURIComponent(row.id)}`}>
          {say.value('inbox.whole')}
        </a>
      </div>
      <Present id={row.id} />
      {failed.value && !value.value && (
        <p class="err" role="alert">
          {whyFailed(failed.value)}
        </p>
      )}
      {value.value && (
        <>
          <ScrollRegion label={say.value('inbox.peek')} kind="peek-thread">
            <Thread talk={value.value} />
          </ScrollRegion>
          <TalkDeeds talk={value.value} changed={done} />
          <Composer talk={value.value} sent={done} />
        </>
      )}
    </aside>
  );
};
