import { useSignal } from '@preact/signals';
import { type Connectable, connecting, type Given, madeSecret } from '../../../../shared/words/connect/connecting.ts';
import type { NeedName } from '../../../../shared/words/connect/needs.ts';
import { field, language, settings } from '../state.ts';
import { channelling } from '../voices/channels.ts';
import { Field } from './field.tsx';
import { Pick } from './pick.tsx';

/** What a person typed in, ready to be sent. */
export interface Filled {
  readonly id: string;
  readonly name: string;
  readonly team: string | undefined;
  readonly given: Given;
}
const plain: readonly NeedName[] = ['account', 'clientId'];

/** The fields of a platform in the order in which one meets them there; what we make is made here, and can be replaced. */
export const ConnectForm = ({
  platform,
  busy,
  connect,
}: {
  readonly platform: Connectable;
  readonly busy: boolean;
  readonly connect: (filled: Filled) => void;
}) => {
  const { needs } = connecting[platform];
  const say = channelling.value;
  const taken = settings.value?.channels.some(({ id }) => id === platform) ?? false;
  const id = useSignal(taken ? '' : platform);
  const name = useSignal(field.value(`platform.${platform}`));
  const team = useSignal('');
  const made = needs.filter(({ from }) => from === 'make');
  const given = useSignal<Given>(
    Object.fromEntries(made.map((need) => [need.name, madeSecret(platform, need.name, crypto.getRandomValues(new Uint8Array(24)))])),
  );
  const submit = () => {
    const typed = Object.entries(given.value).map(([one, value]) => [one, value.trim()] as const);
    connect({
      id: id.value.trim(),
      name: name.value.trim(),
      team: team.value || undefined,
      given: Object.fromEntries(typed.filter(([, value]) => value !== '')),
    });
  };
  return (
    <form
      class="stack connect"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field label={say('name')} where={say('nameWhere')} value={name.value} onInput={(value) => (name.value = value)} />
      <Field
        label={say('id')}
        where={say('idWhere')}
        value={id.value}
        pattern="[a-z0-9][a-z0-9\-]{0,63}"
        onInput={(value) => (id.value = value)}
      />
      {needs
        .filter(({ from }) => typeof from !== 'object')
        .map(({ name: one, from, optional, label, where }) => (
          <Field
            key={one}
            label={from === 'make' ? `${label[language.value]} (${say('made')})` : label[language.value]}
            where={where[language.value]}
            optional={optional}
            secret={from === 'give' && !plain.includes(one)}
            value={given.value[one] ?? ''}
            onInput={(value) => (given.value = { ...given.value, [one]: value })}
          />
        ))}
      <p>
        {say('team')}{' '}
        <Pick
          label={say('team')}
          value={team.value}
          options={[['', say('nobody')], ...(settings.value?.teams ?? []).map((one) => [one.id, one.name] as const)]}
          onPick={(one) => (team.value = one)}
        />
      </p>
      <p>
        <button class="btn pen" type="submit" aria-disabled={busy}>
          {busy ? say('going') : say('go')}
        </button>
      </p>
    </form>
  );
};
