import { useSignal } from '@preact/signals';
import * as z from 'zod';
import { Calendar } from '../../../../shared/contract/settings.ts';
import type { EditedKind } from '../setting-kinds.ts';
import { mayI, setting } from '../state.ts';
import { CalendarEditor } from './calendar-editor.tsx';
import { MovesPreview } from './moves-preview.tsx';
import { SettingText } from './setting-text.tsx';

export interface EditorProps {
  readonly kind: EditedKind;
  readonly draft: unknown;
  readonly fresh: boolean;
  readonly readOnly: boolean;
  readonly faults: ReadonlyArray<readonly [path: string, message: string]>;
  readonly change: (document: unknown) => void;
}

/** A calendar on its way: without an id yet, with a day that has no date yet. */
const CalendarDraft = Calendar.extend({
  id: z.string(),
  holidays: z.array(Calendar.shape.holidays.unwrap().element.extend({ date: z.string() })).default([]),
});

/** The form of a kind that has one. */
const FormOf = ({ kind, draft, fresh, readOnly, change }: EditorProps) => {
  const calendar = kind === 'calendar' ? CalendarDraft.safeParse(draft).data : undefined;
  if (!calendar) return null;
  return (
    <>
      <CalendarEditor calendar={calendar} fresh={fresh} readOnly={readOnly} change={change} />
      {!fresh && mayI('tryPromises') && <MovesPreview calendars={[calendar]} policies={[]} />}
    </>
  );
};
const hasForm = (kind: EditedKind, draft: unknown): boolean => kind === 'calendar' && CalendarDraft.safeParse(draft).success;

/** The editor of a document: a form where its kind has one, and always its text. What is wrong is shown at its line. */
export const SettingEditor = (props: EditorProps) => {
  const say = setting.value;
  const { kind, draft, readOnly, faults, change } = props;
  const chosen = useSignal<'form' | 'text'>('form');
  const formed = hasForm(kind, draft);
  const asForm = formed && chosen.value === 'form';
  return (
    <>
      {formed && (
        <fieldset class="tabs" aria-label={say('how')}>
          {(['form', 'text'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={(one === 'form') === asForm} onClick={() => (chosen.value = one)}>
              {say(one === 'form' ? 'asForm' : 'asText')}
            </button>
          ))}
        </fieldset>
      )}
      {asForm ? (
        <>
          {faults.length > 0 && (
            <ul class="faults">
              {faults.map(([path, message]) => (
                <li key={path}>
                  <b>{path}</b> {message}
                </li>
              ))}
            </ul>
          )}
          <FormOf {...props} />
        </>
      ) : (
        <SettingText document={draft} readOnly={readOnly} faults={faults} change={change} />
      )}
    </>
  );
};
