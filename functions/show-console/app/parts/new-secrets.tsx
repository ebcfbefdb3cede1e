import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { WholeChannel } from '../../../../shared/contract/channel-api.ts';
import { addressFor, type Connectable, connecting, type Given, madeSecret } from '../../../../shared/words/connect/connecting.ts';
import { ask } from '../api.ts';
import { channelPath } from '../channel-check.ts';
import { whyFailed } from '../fetched.ts';
import { language } from '../state.ts';
import { channelling } from '../voices/channels.ts';
import { Copied } from './copied.tsx';
import { Field } from './field.tsx';

interface Props {
  readonly id: string;
  readonly platform: Connectable;
  readonly changed: () => void;
}

/** Gives new secrets to a channel: what stays empty stays as it is. Two that sign are good at a time, until the one before is retired. */
export const NewSecrets = ({ id, platform, changed }: Props) => {
  const say = channelling.value;
  const { needs } = connecting[platform];
  const asked = needs.filter(({ name, from }) => name !== 'account' && typeof from !== 'object');
  const held = useSignal<WholeChannel | null>(null);
  const typed = useSignal<Given>({});
  const kept = useSignal<Given | null>(null);
  const busy = useSignal(false);
  const said = useSignal<{ text: string; wrong: boolean } | null>(null);
  const look = async () => {
    held.value = await ask<WholeChannel>('GET', channelPath(id));
  };
  useEffect(() => void look().catch(() => undefined), []);
  const press = async (secrets: Given | { retire: true }, done: string) => {
    if (busy.value) return;
    [busy.value, said.value] = [true, null];
    try {
      await ask<unknown>('PUT', `${channelPath(id)}/secrets`, secrets);
      await look();
      said.value = { text: done, wrong: false };
      changed();
    } catch (error) {
      said.value = { text: whyFailed(error), wrong: true };
    }
    busy.value = false;
  };
  const give = async () => {
    const given: Given = Object.fromEntries(
      Object.entries(typed.value).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]])),
    );
    if (Object.keys(given).length === 0) {
      said.value = { text: say('noneTyped'), wrong: true };
      return;
    }
    await press(given, say('kept'));
    if (said.value?.wrong) return;
    [kept.value, typed.value] = [given, {}];
  };
  const set = (name: keyof Given, value: string) => (typed.value = { ...typed.value, [name]: value });
  const made = needs.filter(({ name, from }) => from === 'make' && kept.value?.[name] !== undefined);
  const two = (held.value?.secrets.signing ?? 0) > 1;
  return (
    <form
      class="stack connect"
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <p class="sm q">{say('stays')}</p>
      {asked.map(({ name, from, label, where }) => (
        <div class="stack" key={name}>
          <Field
            label={label[language.value]}
            where={where[language.value]}
            optional
            unsaid
            secret={from === 'give'}
            value={typed.value[name] ?? ''}
            onInput={(value) => set(name, value)}
          />
          {from === 'make' && (
            <p>
              <button
                class="btn sm"
                type="button"
                aria-label={say('makeOf', { what: label[language.value] })}
                onClick={() => set(name, madeSecret(platform, name, crypto.getRandomValues(new Uint8Array(24))))}
              >
                {say('make')}
              </button>
            </p>
          )}
        </div>
      ))}
      <p class="gap">
        <button class="btn sm pen" type="submit" aria-disabled={busy.value}>
          {say('keep')}
        </button>
        {two && (
          <button class="btn sm" type="button" aria-disabled={busy.value} onClick={() => void press({ retire: true }, say('retired'))}>
            {say('retire')}
          </button>
        )}
      </p>
      <p class={said.value?.wrong ? 'err' : 'sm q'} role="status">
        {said.value?.text}
      </p>
      {two && <p class="sm q">{say('two')}</p>}
      {made.map(({ name, label, where }) => (
        <Copied key={name} label={label[language.value]} where={where[language.value]} value={kept.value?.[name] ?? ''} />
      ))}
      {connecting[platform].keyed && kept.value?.signing && held.value && (
        <Copied
          label={say('address')}
          where={connecting[platform].address?.[language.value] ?? ''}
          value={addressFor(platform, held.value.address, kept.value.signing)}
        />
      )}
      {made.length > 0 && <p class="sm mute">{say('once')}</p>}
    </form>
  );
};
