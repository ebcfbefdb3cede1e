import { type Settings, type SettingsKind, settingsKinds } from '../../shared/contract/settings.ts';
import { missingOf } from '../../shared/contract/settings-references.ts';
import { unknownFields } from '../../shared/contract/unknown-fields.ts';
import { checkForm, checkRule, checkSurvey } from '../../shared/intake/check-collecting.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { checkCalendar } from '../../shared/sla/check-calendar.ts';
import { ruleWords } from '../../shared/words/refusals/rule-words.ts';
import { faultOf, type Issue } from './invalid.ts';

/** What is wrong with a field: where, as `steps.0.tell.1`, as `faultSaid` reads it, and as an English sentence. */
interface Fault {
  readonly path: string;
  readonly fault: string;
  readonly message: string;
}
/** Refuses `settings.invalid`; its facts say for each field, by its path, what is wrong there. */
const refuse = (faults: readonly Fault[]): void => {
  if (faults.length === 0) return;
  const sentences = faults.map(({ path, message }) => (path ? `${path}: ${message}` : message));
  const facts = Object.fromEntries(faults.map(({ path, fault }) => [path, fault]));
  throw new Refusal('settings.invalid', 422, `Check these fields. ${sentences.join('; ')}`, { facts });
};
/** A rule of ours speaks for itself; what is only of another shape is told by a word. */
const shapeFault = (issue: Issue): Fault => ({
  path: issue.path.join('.'),
  fault: Object.hasOwn(ruleWords, issue.message) ? issue.message : faultOf(issue),
  message: issue.message,
});

/** Rules of a kind that look further than its shape. Each refuses by a code of its own. */
const checkKind = (kind: SettingsKind, document: unknown, settings: Settings): void => {
  if (kind === 'calendar') checkCalendar(settingsKinds.calendar.parse(document));
  if (kind === 'form') checkForm(settingsKinds.form.parse(document), settings);
  if (kind === 'idea-rule') checkRule(settingsKinds['idea-rule'].parse(document), settings);
  if (kind === 'survey') checkSurvey(settingsKinds.survey.parse(document), settings);
};

/**
 * A document as it may be saved: of the shape of its kind, naming only what there is. `strict` refuses fields that the kind
 * does not have, instead of letting them fall.
 */
export const checkDocument = (
  kind: SettingsKind,
  given: unknown,
  settings: Settings,
  { strict }: { readonly strict: boolean },
): { readonly id: string } => {
  const { data, error } = settingsKinds[kind].safeParse(given);
  if (!data) {
    refuse((error?.issues ?? []).map(shapeFault));
    throw new Refusal('settings.invalid', 422, 'It is no document of its kind.');
  }
  if (strict) refuse(unknownFields(given, data).map((path) => ({ path, fault: 'unknown-field', message: `A ${kind} has no such field.` })));
  refuse(missingOf(kind, data, settings).map(({ name, ...fault }) => ({ ...fault, fault: `unknown ${name}` })));
  checkKind(kind, data, settings);
  return data;
};
