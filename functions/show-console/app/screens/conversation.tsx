import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import { ClockChip } from '../../../../shared/ui/clock-chip.tsx';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { PlatformMark } from '../../../../shared/ui/platform-mark.tsx';
import { clockSeen, leadingClock } from '../clock-sight.ts';
import { readConversation, resolve, take } from '../deeds.ts';
import { useFetched, whyFailed } from '../fetched.ts';
import { useKeys } from '../keys.ts';
import { lastThread, talkIn } from '../merged-talk.ts';
import { openTalk } from '../open-talk.ts';
import { BesideName } from '../parts/beside-name.tsx';
import { Composer } from '../parts/composer.tsx';
import { openHandOver } from '../parts/hand-over.tsx';
import { openKeysHelp } from '../parts/keys-line.tsx';
import { MergedHere } from '../parts/merged-here.tsx';
import { MergeChoices, Merging } from '../parts/merging.tsx';
import { PostRef } from '../parts/post-ref.tsx';
import { Present } from '../parts/presence.tsx';
import { SplitHere } from '../parts/split-here.tsx';
import { TalkDeeds } from '../parts/talk-deeds.tsx';
import { TalkPanel } from '../parts/talk-panel.tsx';
import { TalkSentence } from '../parts/talk-sentence.tsx';
import { Thread } from '../parts/thread.tsx';
import { Awaiting } from '../parts/waiting.tsx';
import { Strip } from '../parts/why.tsx';
import { WriteTo } from '../parts/write-to.tsx';
import { go, place } from '../router.ts';
import { language, mayI, say } from '../state.ts';
import { undoably, undoneCount } from '../undo.ts';

const refreshSeconds = 10;
/** A conversation whole: the thread, the clock and why it is due then, and where one answers. */
export const ConversationScreen = ({ id }: { readonly id: string }) => {
  const { value, failed, again } = useFetched(id, () => readConversation(id), refreshSeconds);
  const problem = useSignal<string | null>(null);
  const chosen = useSignal<string | null>(null);
  const shown = useSignal<string | null>(null);
  const joining = useSignal<'merge' | 'split' | null>(null);
  const wrote = place.value.query.get('write');
  const talk = value.value;
  const handles = mayI('handleConversations');
  useEffect(() => void (undoneCount.value > 0 && again()), [undoneCount.value]);
  const act = (deed: () => Promise<unknown>) =>
    void (async () => {
      try {
        await deed();
        problem.value = null;
      } catch (error) {
        problem.value = whyFailed(error);
      }
      await again();
    })();
  const write = (what: 'reply' | 'note') => {
    document.querySelector<HTMLButtonElement>(`.composer .tabs button:${what === 'reply' ? 'first' : 'last'}-child`)?.click();
    box();
  };
  useEffect(() => {
    openTalk.value = talk ? { talk, act, write, handOver: openHandOver } : null;
    return () => {
      openTalk.value = null;
    };
  }, [talk]);
  const box = () => document.querySelector<HTMLTextAreaElement>('.composer textarea')?.focus();
  useKeys({
    ...(mayI('reply') && { r: box }),
    n: () => document.querySelector<HTMLButtonElement>('.composer .tabs button:last-child')?.click(),
    ...(handles && {
      a: () => talk && act(undoably(talk, { do: 'take' }, (press) => take(id, talk.assignee, press))),
      e: () => talk && act(undoably(talk, { do: 'status', state: 'resolved' }, (press) => resolve(id, press))),
    }),
    u: () => go('/'),
    // where the latest that can be hidden is: Enter presses it
    h: () => [...document.querySelectorAll<HTMLButtonElement>('.msgs .moderate')].at(-1)?.focus(),
    '?': openKeysHelp,
  });
  if (!talk) return <Awaiting failed={failed} again={again} />;
  const nameOf = (clock: ConversationWhole['clocks'][number]) => `${clock.conversation ?? ''} ${clock.metric} ${clock.cycle}`;
  const leading = leadingClock(talk);
  const clock = talk.clocks.find((one) => nameOf(one) === shown.value) ?? leading;
  const to = talkIn(talk, chosen.value ?? lastThread(talk));
  return (
    <main class="convo" id="page" tabIndex={-1}>
      <section class="talk">
        <header>
          <a class="sm q only-m" href="/console">
            <Icon name="back" /> {say.value('back')}
          </a>
          <div class="head mid">
            <PlatformMark platform={talk.platform} language={language.value} />
            <h1>{talk.person.name ?? talk.person.handle}</h1>
            <span class="mute">
              <BesideName {...talk} />
            </span>
            {leading && <ClockChip view={clockSeen(leading, talk)} />}
          </div>
          <Present id={talk.id} />
          <div class="gap">
            <TalkSentence talk={talk} act={act}>
              <TalkDeeds
                talk={talk}
                changed={() => void again()}
                more={(shut) => <MergeChoices talk={talk} open={joining} shut={shut} />}
              />
            </TalkSentence>
            <Merging talk={talk} open={joining} changed={() => void again()} />
          </div>
          <MergedHere talk={talk} changed={() => void again()} />
          <SplitHere talk={talk} />
          {problem.value && (
            <p class="err" role="alert">
              {problem.value}
            </p>
          )}
        </header>
        {clock && <Strip talk={talk} clock={clock} />}
        {talk.under && <PostRef under={talk.under} platform={talk.platform} />}
        <Thread talk={talk} changed={() => void again()} />
        <WriteTo talk={talk} to={to.id} choose={(thread) => (chosen.value = thread)} />
        <Composer key={to.id} talk={to} starts={wrote === 'reply' || wrote === 'note' ? wrote : null} sent={() => void again()} />
      </section>
      <TalkPanel talk={talk} changed={() => void again()} clock={clock} choose={(one) => (shown.value = nameOf(one))} />
    </main>
  );
};
