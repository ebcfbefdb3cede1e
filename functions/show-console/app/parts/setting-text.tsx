import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { lineOf, pretty } from '../setting-lines.ts';
import { setting } from '../voices/settings.ts';

interface TextProps {
  readonly document: unknown;
  readonly readOnly: boolean;
  readonly faults: ReadonlyArray<readonly [path: string, message: string]>;
  /** Undefined while it is no JSON. */
  readonly change: (document: unknown) => void;
}

const parsed = (text: string): { readonly document?: unknown; readonly why?: string } => {
  try {
    return { document: JSON.parse(text) };
  } catch (error) {
    return { why: error instanceof Error ? error.message : '' };
  }
};

/** A document as text, and each of its faults with the way to its line. */
export const SettingText = ({ document, readOnly, faults, change }: TextProps) => {
  const say = setting.value;
  const area = useRef<HTMLTextAreaElement>(null);
  const text = useSignal(pretty(document));
  const { why } = parsed(text.value);
  const goTo = (path: string) => {
    text.value = pretty(document);
    const lines = text.value.split('\n');
    const line = lineOf(document, path.split('.'));
    const start = lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(start, start + (lines[line]?.length ?? 0));
    });
  };
  return (
    <div class="stack">
      {faults.length > 0 && (
        <ul class="faults" id="setting-faults">
          {faults.map(([path, message]) => (
            <li key={path}>
              <button class="btn bare sm" type="button" onClick={() => goTo(path)}>
                {say('faultAt', { n: lineOf(document, path.split('.')) + 1, path })}
              </button>{' '}
              <span>{message}</span>
            </li>
          ))}
        </ul>
      )}
      <label class="stack">
        <span>{say('text')}</span>
        {!readOnly && <span class="sm q">{say('textWhere')}</span>}
        <textarea
          ref={area}
          class="field setting-text"
          spellcheck={false}
          autocomplete="off"
          readOnly={readOnly}
          rows={Math.min(32, text.value.split('\n').length + 1)}
          aria-invalid={why !== undefined || faults.length > 0}
          aria-describedby="setting-faults"
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
            change(parsed(text.value).document);
          }}
        />
      </label>
      {why !== undefined && <p class="err">{say('noJson', { why })}</p>}
    </div>
  );
};
