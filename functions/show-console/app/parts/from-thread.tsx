import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import { PlatformMark } from '../../../../shared/ui/platform-mark.tsx';
import { talkIn } from '../merged-talk.ts';
import { channelName, language } from '../state.ts';
import { merging } from '../voices/merging.ts';

/** Where something was said, in a conversation that has several threads. */
export const FromThread = ({ talk }: { readonly talk: Pick<ConversationWhole, 'platform' | 'channel'> }) => (
  <span class="gap">
    <PlatformMark platform={talk.platform} language={language.value} />
    {channelName(talk.channel)}
  </span>
);

/** Whose a clock is where several threads are merged, and that it yielded to an earlier one. */
export const ClockPlace = ({ talk, clock }: { readonly talk: ConversationWhole; readonly clock: ConversationWhole['clocks'][number] }) =>
  talk.threads ? (
    <span class="sm mute">
      {channelName(talkIn(talk, clock.conversation).channel)}
      {clock.yieldsTo && `, ${merging.value('yields')}`}
    </span>
  ) : null;
