import { useSignal } from '@preact/signals';
import type { Form } from '../../../../shared/contract/form-settings.ts';
import type { Instant } from '../../../../shared/kernel/instant.ts';
import { now, settings, told } from '../state.ts';
import { forming } from '../voices/forms.ts';
import { BothWords } from './both-words.tsx';
import { Folded } from './folded.tsx';
import { Pick } from './pick.tsx';

interface Props {
  readonly form: Form;
  readonly fresh: boolean;
  readonly change: (change: Partial<Form>) => void;
}
const purposes = ['idea', 'question', 'survey'] as const;

/** An instant as a field for dates and times shows it, in this machine's time. */
const localOf = (at: string | undefined): string => {
  if (!at) return '';
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

const When = ({ form, change }: Omit<Props, 'fresh'>) => {
  const say = forming.value;
  const dated = (name: 'opensAt' | 'closesAt') => (
    <label class="stack">
      <span>{say(name)}</span>
      <input
        class="field"
        type="datetime-local"
        value={localOf(form[name])}
        onChange={(event) => {
          const { value } = event.currentTarget;
          change({ [name]: value === '' ? undefined : new Date(value).toISOString() });
        }}
      />
    </label>
  );
  const numbered = (name: 'answers' | 'hours', most: number) => (
    <label class="stack">
      <span>{say(name)}</span>
      <input
        class="field"
        type="number"
        min={1}
        max={most}
        value={form.limit?.[name] ?? ''}
        onChange={(event) => {
          const number = Number(event.currentTarget.value);
          change({ limit: number > 0 ? { answers: 10, hours: 1, ...form.limit, [name]: number } : undefined });
        }}
      />
    </label>
  );
  const open = useSignal(false);
  const at = (instant: Instant) => ({ at: told.value.near(instant, now.value) });
  const { opensAt, closesAt } = form;
  const opens = opensAt && opensAt > now.value ? say('opens', at(opensAt)) : say('open');
  return (
    <Folded
      title={say('when')}
      told={closesAt ? say(closesAt > now.value ? 'openUntil' : 'closed', at(closesAt)) : opens}
      open={open.value}
      turn={(on) => (open.value = on)}
    >
      <div class="both">
        {dated('opensAt')}
        {dated('closesAt')}
      </div>
      <div class="both">
        {numbered('answers', 50)}
        {numbered('hours', 720)}
      </div>
    </Folded>
  );
};

/** What a form is for, how it is called, and when it takes answers. */
export const FormFrame = ({ form, fresh, change }: Props) => {
  const say = forming.value;
  const channels = (settings.value?.channels ?? []).filter(({ platform }) => platform === 'form');
  return (
    <>
      {fresh && (
        <label class="stack">
          <span>{say('id')}</span>
          <span class="sm q">{say('idWhere')}</span>
          <input
            class="field"
            required
            pattern="[a-z0-9][a-z0-9\-]{0,63}"
            autocomplete="off"
            value={form.id}
            onInput={(event) => change({ id: event.currentTarget.value.trim() })}
          />
        </label>
      )}
      <p class="bar flat">
        <span>
          {say('purpose')}{' '}
          <Pick
            label={say('purpose')}
            value={form.purpose}
            options={purposes.map((one) => [one, say(`purpose.${one}`)] as const)}
            onPick={(purpose) => change({ purpose })}
          />
        </span>
        {channels.length > 1 && (
          <Pick
            label={say('channel')}
            value={form.channel}
            options={channels.map(({ id, name }) => [id, name] as const)}
            onPick={(channel) => change({ channel })}
          />
        )}
      </p>
      <BothWords what={say('name')} value={form.title} required change={(title) => change({ title })} />
      <BothWords what={say('intro')} rows={3} value={form.intro} change={(intro) => change({ intro })} />
      <When form={form} change={change} />
    </>
  );
};
