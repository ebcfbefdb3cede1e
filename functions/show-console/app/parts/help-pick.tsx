import { saidIn } from '../../../../shared/knowledge/said-in.ts';
import { language, settings } from '../state.ts';
import { knowing } from '../voices/knowledge.ts';

interface HelpPickProps {
  readonly value: string | undefined;
  readonly readOnly: boolean;
  readonly change: (helpRoute: string | undefined) => void;
}

/** The help route that something leads to, or none. */
export const HelpPick = ({ value, readOnly, change }: HelpPickProps) => (
  <label class="stack">
    <span>{knowing.value('helpRoute')}</span>
    <select class="field" disabled={readOnly} value={value ?? ''} onChange={(event) => change(event.currentTarget.value || undefined)}>
      <option value="">{knowing.value('helpNone')}</option>
      {(settings.value?.helpRoutes ?? []).map(({ id, title }) => (
        <option key={id} value={id}>
          {saidIn(title, language.value).text}
        </option>
      ))}
    </select>
  </label>
);
