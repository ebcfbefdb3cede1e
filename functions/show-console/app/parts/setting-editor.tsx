import { signal } from '@preact/signals';
import * as z from 'zod';
import { Calendar, Policy, Team } from '../../../../shared/contract/settings.ts';
import type { EditedKind } from '../setting-kinds.ts';
import { mayI } from '../state.ts';
import { setting } from '../voices/settings.ts';
import { CalendarEditor } from './calendar-editor.tsx';
import { ClickCounts } from './click-counts.tsx';
import { escalationForms } from './escalation-form.tsx';
import { isLinked, knowledgeForms } from './knowledge-form.tsx';
import { LastWeek } from './last-week.tsx';
import { LineField } from './line-field.tsx';
import { MovesPreview } from './moves-preview.tsx';
import { PolicyEditor } from './policy-editor.tsx';
import { SettingText } from './setting-text.tsx';
import { TeamEditor } from './team-editor.tsx';

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

const PolicyDraft = Policy.extend({ id: z.string(), calendar: z.string() });
const Named = z.looseObject({ id: z.string() });
const TeamDraft = Team.extend({ id: z.string() });

/** The form of a kind that has one, while the document is near enough to its shape; else null. */
const formOf = ({ kind, draft, ...rest }: EditorProps) => {
  const tries = !rest.fresh && mayI('tryPromises');
  if (kind === 'calendar') {
    const { data: calendar } = CalendarDraft.safeParse(draft);
    if (!calendar) return null;
    return (
      <>
        <CalendarEditor calendar={calendar} {...rest} />
        {tries && <MovesPreview calendars={[calendar]} policies={[]} />}
      </>
    );
  }
  if (kind === 'policy') {
    const { data: policy } = PolicyDraft.safeParse(draft);
    if (!policy) return null;
    return (
      <>
        <PolicyEditor policy={policy} {...rest} />
        {tries && <LastWeek policy={policy} />}
        {tries && <MovesPreview calendars={[]} policies={[policy]} />}
      </>
    );
  }
  if (kind === 'team') {
    const { data: team } = TeamDraft.safeParse(draft);
    return team ? <TeamEditor team={team} {...rest} /> : null;
  }
  const form = (escalationForms[kind] ?? knowledgeForms[kind])?.({ draft, ...rest });
  const named = Named.safeParse(draft).data;
  if (!form || !named) return null;
  return (
    <div class="stack">
      {rest.fresh && (
        <LineField label={setting.value('id')} value={named.id} readOnly={false} change={(id) => rest.change({ ...named, id })} />
      )}
      {form}
      {!rest.fresh && isLinked(kind) && <ClickCounts kind={kind} id={named.id} />}
    </div>
  );
};

/** How one edits, from one document to the next. */
const chosen = signal<'form' | 'text'>('form');

/** The editor of a document: a form where its kind has one, and always its text. What is wrong is shown at its line. */
export const SettingEditor = (props: EditorProps) => {
  const say = setting.value;
  const { draft, readOnly, faults, change } = props;
  const form = formOf(props);
  const asForm = form !== null && chosen.value === 'form';
  return (
    <>
      {form && (
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
                  {message} <span class="sm q">({path})</span>
                </li>
              ))}
            </ul>
          )}
          {form}
        </>
      ) : (
        <SettingText document={draft} readOnly={readOnly} faults={faults} change={change} />
      )}
    </>
  );
};
