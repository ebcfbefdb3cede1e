import { useSignal } from '@preact/signals';

interface LinesProps {
  readonly label: string;
  readonly hint?: string;
  readonly lines: readonly string[];
  readonly readOnly: boolean;
  readonly change: (lines: string[]) => void;
}

/** A list of a document, one a line; empty lines are none. */
export const LinesField = ({ label, hint, lines, readOnly, change }: LinesProps) => {
  const text = useSignal(lines.join('\n'));
  return (
    <label class="stack">
      <span>{label}</span>
      {hint && <span class="sm q">{hint}</span>}
      <textarea
        class="field"
        spellcheck={false}
        rows={Math.min(10, Math.max(2, lines.length + 1))}
        readOnly={readOnly}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
          change(
            text.value
              .split('\n')
              .map((line) => line.trim())
              .filter(Boolean),
          );
        }}
      />
    </label>
  );
};
