import { channelling } from '../voices/channels.ts';

interface Props {
  readonly label: string;
  readonly where: string;
  readonly secret?: boolean;
  readonly optional?: boolean;
  /** Why it may stay empty is said elsewhere. */
  readonly unsaid?: boolean;
  readonly value: string;
  readonly pattern?: string;
  readonly onInput: (value: string) => void;
}

/** A line to type in, with where to find what goes there. What is secret is not shown. */
export const Field = ({ label, where, secret = false, optional = false, unsaid = false, value, pattern, onInput }: Props) => {
  const input = {
    class: 'field',
    autocomplete: 'off',
    spellcheck: false,
    required: !optional,
    ...(pattern && { pattern }),
    value,
    onInput: (event: { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
  } as const;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: it holds one of two inputs
    <label class="stack">
      <span>
        {label} {optional && !unsaid && <span class="sm mute">{channelling.value('optional')}</span>}
      </span>
      <span class="sm q">{where}</span>
      {secret ? <input type="password" {...input} /> : <input type="text" {...input} />}
    </label>
  );
};
