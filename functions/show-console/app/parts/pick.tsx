/** A choice inside a sentence. */
export interface PickProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: ReadonlyArray<readonly [T, string]>;
  readonly onPick: (value: T) => void;
}
export const Pick = <T extends string>({ label, value, options, onPick }: PickProps<T>) => (
  <select
    class="pick"
    aria-label={label}
    value={value}
    onChange={(event) => {
      const chosen = options.find(([key]) => key === event.currentTarget.value);
      if (chosen) onPick(chosen[0]);
    }}
  >
    {options.map(([key, words]) => (
      <option key={key} value={key}>
        {words}
      </option>
    ))}
  </select>
);
