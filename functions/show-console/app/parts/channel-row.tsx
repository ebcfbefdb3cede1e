import { useSignal } from '@preact/signals';
import type * as z from 'zod';
import type { ChannelList, WholeChannel } from '../../../../shared/contract/channel-api.ts';
import { PlatformMark } from '../../../../shared/ui/platform-mark.tsx';
import { agoWords } from '../../../../shared/words/ago-words.ts';
import { channelProblem } from '../../../../shared/words/channel-words.ts';
import { ask } from '../api.ts';
import { channelPath, checkChannel } from '../channel-check.ts';
import { whyFailed } from '../fetched.ts';
import { language, now } from '../state.ts';
import { tuning } from '../voices/channel-settings.ts';
import { channelling } from '../voices/channels.ts';
import { ChannelSettings } from './channel-settings.tsx';
import { CheckFound } from './check-found.tsx';
import { NewSecrets } from './new-secrets.tsx';
import { TestMessageForm } from './test-message.tsx';

export type ChannelRowOf = z.infer<typeof ChannelList>['items'][number];
interface Props {
  readonly channel: ChannelRowOf;
  readonly mayChange: boolean;
  readonly changed: () => void;
}

/** One channel: when it was last heard, what is wrong and what to do; a lead has it checked, or lets replies be sent. */
export const ChannelRow = ({ channel, mayChange, changed }: Props) => {
  const { id, platform, name, heardAt, problem, readOnly } = channel;
  const say = channelling.value;
  const busy = useSignal(false);
  const giving = useSignal(false);
  const setting = useSignal(false);
  const checked = useSignal<WholeChannel | null>(null);
  const said = useSignal<{ text: string; wrong: boolean } | null>(null);
  const press = async (deed: () => Promise<string | null>) => {
    if (busy.value) return;
    [busy.value, said.value] = [true, null];
    try {
      const text = await deed();
      said.value = text === null ? null : { text, wrong: false };
      changed();
    } catch (error) {
      said.value = { text: whyFailed(error), wrong: true };
    }
    busy.value = false;
  };
  const check = async () => {
    checked.value = await checkChannel(id);
    return checked.value ? null : say('slow');
  };
  const allow = async () => {
    await ask<WholeChannel>('PATCH', channelPath(id), { readOnly: false });
    return say('allowed');
  };
  return (
    <li>
      <PlatformMark platform={platform} language={language.value} />
      <div>
        <h2>{name}</h2>
        <p class="sm q">
          {id !== platform && `${id}, `}
          {heardAt ? say('heard', { ago: agoWords(language.value, heardAt, now.value) }) : say('unheard')}
          {readOnly && <span class="only-read">{say('readOnly')}</span>}
        </p>
        {problem && !checked.value && <p class="err">{channelProblem(language.value, problem)}</p>}
      </div>
      {mayChange && (
        <div class="gap">
          <button
            class="btn sm"
            type="button"
            aria-label={tuning.value('openOf', { name })}
            aria-expanded={setting.value}
            onClick={() => (setting.value = !setting.value)}
          >
            {tuning.value('open')}
          </button>
          {platform !== 'form' && readOnly && heardAt && (
            <button class="btn sm" type="button" aria-label={say('allowOf', { name })} onClick={() => void press(allow)}>
              {say('allow')}
            </button>
          )}
          {platform !== 'form' && (
            <>
              <button
                class="btn sm"
                type="button"
                aria-label={say('secretsOf', { name })}
                aria-expanded={giving.value}
                onClick={() => (giving.value = !giving.value)}
              >
                {say('secrets')}
              </button>
              <button
                class="btn sm"
                type="button"
                aria-label={say('checkOf', { name })}
                aria-disabled={busy.value}
                onClick={() => void press(check)}
              >
                {say('check')}
              </button>
            </>
          )}
        </div>
      )}
      <div class="outcome" role="status">
        {busy.value && <p class="sm q">{say('checking')}</p>}
        {said.value && <p class={said.value.wrong ? 'err' : 'sm q'}>{said.value.text}</p>}
        {!busy.value && checked.value && <CheckFound state={checked.value.state} />}
      </div>
      {checked.value && !readOnly && (
        <div class="outcome">
          <TestMessageForm id={id} platform={platform} />
        </div>
      )}
      {setting.value && (
        <div class="outcome">
          <ChannelSettings channel={channel} changed={changed} />
        </div>
      )}
      {giving.value && platform !== 'form' && (
        <div class="outcome">
          <NewSecrets id={id} platform={platform} changed={changed} />
        </div>
      )}
    </li>
  );
};
