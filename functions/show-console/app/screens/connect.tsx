import { useSignal } from '@preact/signals';
import { NewChannel, type WholeChannel } from '../../../../shared/contract/channel-api.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { type Connectable, withCopies } from '../../../../shared/words/connect/connecting.ts';
import { ask } from '../api.ts';
import { channelPath } from '../channel-check.ts';
import { whyFailed } from '../fetched.ts';
import { ConnectForm, type Filled } from '../parts/connect-form.tsx';
import { Connected } from '../parts/connected.tsx';
import { Pick } from '../parts/pick.tsx';
import { refresh } from '../refresh.ts';
import { field, mayI } from '../state.ts';
import { channelling } from '../voices/channels.ts';

const platforms = NewChannel.shape.platform.options;

/** Connects a channel: a platform, what it needs, then what to enter there and what a check finds. */
export const ConnectScreen = () => {
  const say = channelling.value;
  const platform = useSignal<Connectable>('telegram');
  const busy = useSignal(false);
  const problem = useSignal<string | null>(null);
  const made = useSignal<{ channel: WholeChannel; filled: Filled } | null>(null);
  const connected = useSignal(false);
  const connect = async (filled: Filled) => {
    if (busy.value) return;
    [busy.value, problem.value] = [true, null];
    try {
      const { account, ...secrets } = withCopies(platform.value, filled.given);
      const { id, name, team } = filled;
      // when the secrets were not kept, the channel is there already, and only they are given again
      const channel =
        made.value?.channel.id === id
          ? made.value.channel
          : await ask<WholeChannel>('POST', '/channels', { id, platform: platform.value, name, account, team });
      made.value = { channel, filled: { ...filled, given: secrets } };
      await ask<unknown>('PUT', `${channelPath(id)}/secrets`, secrets);
      connected.value = true;
      void refresh();
    } catch (error) {
      problem.value = whyFailed(error);
    }
    busy.value = false;
  };
  return (
    <main class="page" id="page" tabIndex={-1}>
      <p>
        <a class="btn bare sm back" href="/console/channels">
          <Icon name="back" />
          {say('back')}
        </a>
      </p>
      <div class="head">
        <h1>{say('connect')}</h1>
      </div>
      {!mayI('connectChannels') ? (
        <p class="summary">{say('leads')}</p>
      ) : connected.value && made.value ? (
        <Connected platform={platform.value} {...made.value} />
      ) : (
        <>
          <p class="bar flat">
            <span>
              {say('on')}{' '}
              <Pick
                label={say('platform')}
                value={platform.value}
                options={platforms.map((one) => [one, field.value(`platform.${one}`)] as const)}
                onPick={(one) => (platform.value = one)}
              />
            </span>
          </p>
          <ConnectForm key={platform.value} platform={platform.value} busy={busy.value} connect={(filled) => void connect(filled)} />
          {problem.value && (
            <p class="err" role="alert">
              {problem.value}
            </p>
          )}
        </>
      )}
    </main>
  );
};
