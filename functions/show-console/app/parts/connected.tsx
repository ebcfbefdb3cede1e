import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { WholeChannel } from '../../../../shared/contract/channel-api.ts';
import { addressFor, type Connectable, connecting } from '../../../../shared/words/connect/connecting.ts';
import { checkChannel } from '../channel-check.ts';
import { whyFailed } from '../fetched.ts';
import { field, language } from '../state.ts';
import { channelling } from '../voices/channels.ts';
import { CheckFound } from './check-found.tsx';
import type { Filled } from './connect-form.tsx';
import { Copied } from './copied.tsx';
import { TestMessageForm } from './test-message.tsx';

interface Props {
  readonly platform: Connectable;
  readonly channel: WholeChannel;
  readonly filled: Filled;
}

/** What is left to do at the platform, with everything to copy, and what a check found. */
export const Connected = ({ platform, channel, filled }: Props) => {
  const say = channelling.value;
  const { address, needs } = connecting[platform];
  const checked = useSignal<WholeChannel | null>(null);
  const said = useSignal(say('checking'));
  const check = async () => {
    said.value = say('checking');
    try {
      checked.value = await checkChannel(channel.id);
      said.value = checked.value ? '' : say('slow');
    } catch (error) {
      said.value = whyFailed(error);
    }
  };
  useEffect(() => void check(), []);
  const made = needs.filter(({ from, name }) => from === 'make' && filled.given[name] !== undefined);
  return (
    <div class="stack connect">
      <p class="summary">{say('done', { name: channel.name })}</p>
      <section class="card stack">
        <h2>{say('enter', { platform: field.value(`platform.${platform}`) })}</h2>
        {address ? (
          <Copied
            label={say('address')}
            where={address[language.value]}
            value={addressFor(platform, channel.address, filled.given.signing)}
          />
        ) : (
          <p>{say('polled')}</p>
        )}
        {made.map(({ name, label, where }) => (
          <Copied key={name} label={label[language.value]} where={where[language.value]} value={filled.given[name] ?? ''} />
        ))}
        {made.length > 0 && <p class="sm mute">{say('once')}</p>}
        {channel.readOnly && <p class="sm q">{say('silent')}</p>}
      </section>
      <section class="card stack">
        <h2>{say('found')}</h2>
        <div role="status">
          {said.value && <p class="sm q">{said.value}</p>}
          {checked.value && <CheckFound state={checked.value.state} />}
        </div>
        <p>
          <button class="btn sm" type="button" onClick={() => void check()}>
            {say('check')}
          </button>
        </p>
        {!channel.readOnly && <TestMessageForm id={channel.id} platform={platform} />}
      </section>
    </div>
  );
};
