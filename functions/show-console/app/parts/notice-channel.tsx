import { useSignal } from '@preact/signals';
import type { NoticeChannelRow, NoticeTest } from '../../../../shared/contract/notice-tests.ts';
import { noticeTestWords } from '../../../../shared/words/notice-test-words.ts';
import { ask } from '../api.ts';
import { whyFailed } from '../fetched.ts';
import { language, now, told } from '../state.ts';
import { noticing } from '../voices/notice-channels.ts';

const looks = 30;
const second = 1000;
const onItsWay = ({ state }: NoticeTest): boolean => state === 'queued' || state === 'sending';

/** Presses the button and looks every second until it is known what became of it, half a minute at most. Throws CallFailed. */
const testOf = async (channel: string): Promise<NoticeTest> => {
  const path = `/notice-channels/${encodeURIComponent(channel)}`;
  let test = await ask<NoticeTest>('POST', `${path}/test`);
  for (let look = 0; onItsWay(test) && look < looks; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, second));
    test = await ask<NoticeTest>('GET', `${path}/tests/${encodeURIComponent(test.id)}`);
  }
  return test;
};

const saidOf = ({ state, problem, at }: NoticeTest): string => {
  const say = noticing.value;
  if (problem) {
    const what = noticeTestWords[problem.code][language.value];
    return problem.answered ? `${what} ${say('answered', { word: problem.answered })}` : what;
  }
  return state === 'sent' ? say('sent', { at: told.value.near(at, now.value) }) : say('slow');
};

/** PagerDuty and Jira know where it leads by their key alone. */
const whereTo = ({ kind, to }: NoticeChannelRow): string | null =>
  to ?? (kind === 'email' || kind === 'sms' ? noticing.value('own') : null);

/** One way to staff, and the button that says whether it arrives. */
export const NoticeChannelLine = ({ channel, mayTest }: { readonly channel: NoticeChannelRow; readonly mayTest: boolean }) => {
  const busy = useSignal(false);
  const test = useSignal<NoticeTest | null>(null);
  const failed = useSignal<string | null>(null);
  const say = noticing.value;
  const press = async () => {
    if (busy.value) return;
    [busy.value, test.value, failed.value] = [true, null, null];
    try {
      test.value = await testOf(channel.id);
    } catch (error) {
      failed.value = whyFailed(error);
    }
    busy.value = false;
  };
  const wrong = failed.value !== null || (test.value?.problem ?? null) !== null;
  return (
    <li>
      <div>
        <h2>
          <a href={`/console/settings/notice-channel/${encodeURIComponent(channel.id)}`}>{channel.id}</a>
        </h2>
        <p class="sm q">{[say(`kind.${channel.kind}`), whereTo(channel), say(channel.language)].filter(Boolean).join(', ')}</p>
      </div>
      {mayTest && (
        <button
          class="btn sm"
          type="button"
          aria-label={say('sendTo', { id: channel.id })}
          aria-disabled={busy.value}
          onClick={() => void press()}
        >
          {say('send')}
        </button>
      )}
      <p class={wrong ? 'err' : 'sm q'} role="status">
        {busy.value ? say('sending') : (failed.value ?? (test.value && saidOf(test.value)))}
      </p>
    </li>
  );
};
