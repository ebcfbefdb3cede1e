interface NumberProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | undefined;
  readonly readOnly: boolean;
  readonly least?: number;
  readonly most?: number;
  /** Undefined where it is left empty. */
  readonly change: (value: number | undefined) => void;
}

/** A whole number of a document, or none. */
export const NumberField = ({ label, hint, value, readOnly, least = 1, most, change }: NumberProps) => (
  <label class="stack">
    <span>{label}</span>
    {hint && <span class="sm q">{hint}</span>}
    <input
      class="field"
      type="number"
      min={least}
      {...(most !== undefined && { max: most })}
      readOnly={readOnly}
      value={value ?? ''}
      onInput={(event) => {
        const { value: text, valueAsNumber } = event.currentTarget;
        if (text === '' || valueAsNumber >= least) change(text === '' ? undefined : valueAsNumber);
      }}
    />
  </label>
);
