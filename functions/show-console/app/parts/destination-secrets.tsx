import { useSignal } from '@preact/signals';
import type { NewNoticeSecrets, NoticeSecrets } from '../../../../shared/contract/notice-tests.ts';
import type { NoticeChannel } from '../../../../shared/contract/settings.ts';
import { ask, CallFailed } from '../api.ts';
import { useFetched, whyFailed } from '../fetched.ts';
import { leading } from '../voices/destinations.ts';

type Kind = NoticeChannel['kind'];
const tokened = ['slack', 'pagerduty', 'jira'] as const;
const signed = ['slack', 'pagerduty', 'webhook'] as const;
/** Whether a kind of channel has secrets of its own. */
export const takesSecrets = (kind: Kind): boolean => [...tokened, ...signed].some((one) => one === kind);

const whyNot = (error: unknown): string =>
  error instanceof CallFailed && error.code === 'notice-channel.id-taken' ? leading.value('idTaken') : whyFailed(error);

interface SecretProps {
  readonly label: string;
  readonly where: string;
  readonly has: number;
  readonly value: string;
  readonly onInput: (value: string) => void;
}
const Secret = ({ label, where, has, value, onInput }: SecretProps) => (
  <label class="stack">
    <span>{label}</span>
    <span class="sm q">
      {where} {leading.value(has > 1 ? 'hasTwo' : has > 0 ? 'has' : 'hasNone')}
    </span>
    <input class="field" type="password" autocomplete="off" value={value} onInput={(event) => onInput(event.currentTarget.value)} />
  </label>
);

/** Secrets of a way to staff: they go in, and only whether they are there comes back. */
export const DestinationSecrets = ({ id, kind }: { readonly id: string; readonly kind: Kind }) => {
  const say = leading.value;
  const path = `/notice-channels/${encodeURIComponent(id)}/secrets`;
  const { value: held, failed, again } = useFetched(path, () => ask<NoticeSecrets>('GET', path));
  const typed = useSignal<NewNoticeSecrets>({});
  const said = useSignal<{ readonly text: string; readonly wrong: boolean } | null>(null);
  const give = async (secrets: NewNoticeSecrets, done: string) => {
    try {
      await ask('PUT', path, secrets);
      typed.value = {};
      said.value = { text: done, wrong: false };
      await again();
    } catch (error) {
      said.value = { text: whyNot(error), wrong: true };
    }
  };
  const keep = () => {
    const given = Object.fromEntries(Object.entries(typed.value).filter(([, one]) => one !== ''));
    if (Object.keys(given).length === 0) said.value = { text: say('noneTyped'), wrong: true };
    else void give(given, say('kept'));
  };
  const token = tokened.find((one) => one === kind);
  const signing = signed.find((one) => one === kind);
  if (failed.value) return <p class="err">{whyNot(failed.value)}</p>;
  return (
    <fieldset class="ask">
      <legend>{say('secrets')}</legend>
      <p class="sm q">{say('secretsHow')}</p>
      {token && (
        <Secret
          label={say('token')}
          where={say(`tokenOf.${token}`)}
          has={held.value?.token ? 1 : 0}
          value={typed.value.token ?? ''}
          onInput={(one) => (typed.value = { ...typed.value, token: one })}
        />
      )}
      {signing && (
        <Secret
          label={say('signing')}
          where={say(`signingOf.${signing}`)}
          has={held.value?.signing ?? 0}
          value={typed.value.signing ?? ''}
          onInput={(one) => (typed.value = { ...typed.value, signing: one })}
        />
      )}
      <p class="gap">
        <button class="btn" type="button" onClick={keep}>
          {say('keep')}
        </button>
        {(held.value?.signing ?? 0) > 1 && (
          <button class="btn" type="button" onClick={() => void give({ retire: true }, say('retired'))}>
            {say('retire')}
          </button>
        )}
      </p>
      <div role="status">{said.value && <p class={said.value.wrong ? 'err' : 'sm q'}>{said.value.text}</p>}</div>
    </fieldset>
  );
};
