import { useSignal } from '@preact/signals';
import type { WholeChannel } from '../../../../shared/contract/channel-api.ts';
import type { ChannelState } from '../../../../shared/contract/channel-state.ts';
import type { Platform } from '../../../../shared/contract/settings.ts';
import { channelProblem } from '../../../../shared/words/channel-words.ts';
import { testAddresses } from '../../../../shared/words/connect/test-addresses.ts';
import { ask } from '../api.ts';
import { channelPath } from '../channel-check.ts';
import { whyFailed } from '../fetched.ts';
import { language } from '../state.ts';
import { channelling } from '../voices/channels.ts';
import { Field } from './field.tsx';

const looks = 30;
const second = 1000;
const underway = ({ testMessage }: ChannelState): boolean => testMessage?.state === 'queued' || testMessage?.state === 'sending';

/** A real message to an address of one's own, on one's own wish; nothing where only something real can be answered. */
export const TestMessageForm = ({ id, platform }: { readonly id: string; readonly platform: Platform }) => {
  const say = channelling.value;
  const to = useSignal('');
  const busy = useSignal(false);
  const said = useSignal<{ text: string; wrong: boolean } | null>(null);
  const where = platform === 'form' ? undefined : testAddresses[platform];
  if (!where) return null;
  const outcome = ({ testMessage }: ChannelState) =>
    testMessage?.state === 'sent'
      ? { text: say('testSent'), wrong: false }
      : { text: testMessage?.problem ? channelProblem(language.value, testMessage.problem) : say('testUnderway'), wrong: true };
  const press = async () => {
    if (busy.value) return;
    [busy.value, said.value] = [true, null];
    try {
      let { state } = await ask<WholeChannel>('POST', `${channelPath(id)}/test`, { to: to.value.trim() });
      for (let look = 0; look < looks && underway(state); look += 1) {
        await new Promise((resolve) => setTimeout(resolve, second));
        ({ state } = await ask<WholeChannel>('GET', channelPath(id)));
      }
      said.value = outcome(state);
    } catch (error) {
      said.value = { text: whyFailed(error), wrong: true };
    }
    busy.value = false;
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void press();
      }}
    >
      <Field label={say('testTo')} where={where[language.value]} value={to.value} onInput={(value) => (to.value = value)} />
      <p>
        <button class="btn sm" type="submit" aria-disabled={busy.value}>
          {busy.value ? say('testing') : say('test')}
        </button>
      </p>
      <div role="status">{said.value && <p class={said.value.wrong ? 'err' : 'sm q'}>{said.value.text}</p>}</div>
    </form>
  );
};
