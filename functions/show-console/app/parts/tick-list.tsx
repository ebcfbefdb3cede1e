interface TickProps {
  readonly label: string;
  readonly hint?: string;
  readonly options: ReadonlyArray<readonly [id: string, name: string]>;
  readonly ticked: readonly string[];
  readonly readOnly: boolean;
  readonly change: (ticked: string[]) => void;
}

/** Several of a list. What is ticked and no longer there is shown by its id, so that it can be taken away. */
export const TickList = ({ label, hint, options, ticked, readOnly, change }: TickProps) => {
  const gone = ticked.filter((id) => !options.some(([known]) => known === id));
  return (
    <fieldset class="ask ticks">
      <legend>{label}</legend>
      {hint && <p class="sm q">{hint}</p>}
      {[...options, ...gone.map((id) => [id, id] as const)].map(([id, name]) => (
        <label key={id} class="check">
          <input
            type="checkbox"
            disabled={readOnly}
            checked={ticked.includes(id)}
            onChange={(event) => {
              const others = ticked.filter((one) => one !== id);
              change(event.currentTarget.checked ? [...others, id] : others);
            }}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
};
