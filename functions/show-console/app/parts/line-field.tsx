interface LineProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly change: (value: string) => void;
}

/** One line of a document. */
export const LineField = ({ label, hint, value, readOnly, change }: LineProps) => (
  <label class="stack">
    <span>{label}</span>
    {hint && <span class="sm q">{hint}</span>}
    <input
      class="field"
      type="text"
      autocomplete="off"
      spellcheck={false}
      readOnly={readOnly}
      value={value}
      onInput={(event) => change(event.currentTarget.value.trim())}
    />
  </label>
);
