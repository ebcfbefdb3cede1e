import * as api from '../../../shared/contract/collecting-api.ts';
import { IdeaRule, Survey } from '../../../shared/contract/form-settings.ts';
import { Brand, type SettingsKind } from '../../../shared/contract/settings.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { type Call, type Route, route } from '../route.ts';

const read = async ({ ports }: Call): Promise<api.Collecting> => {
  const settings = await ports.settings();
  const each = async <T extends { readonly id: string }>(kind: SettingsKind, all: readonly T[]) =>
    (await Promise.all(all.map(({ id }) => ports.documents.read(kind, id)))).flatMap((kept) => kept ?? []);
  const [brand, rules, surveys] = await Promise.all([
    ports.documents.read('brand', 'brand'),
    each('idea-rule', settings.ideaRules),
    each('survey', settings.surveys),
  ]);
  return {
    weights: brand ? { weights: Brand.parse(brand.document).impactWeights, version: brand.version, keeper: brand.keeper } : null,
    rules: rules.map(({ document, version, keeper }) => ({ rule: IdeaRule.parse(document), version, keeper })),
    surveys: surveys.map(({ document, version, keeper }) => ({ survey: Survey.parse(document), version, keeper })),
  };
};

/** Saves a document over the version that was seen. Refuses `settings.kept-by-files`, `settings.changed-meanwhile`. */
const keep = async ({ ports, at, holder }: Call, kind: SettingsKind, document: { readonly id: string }, seen: number, did: string) => {
  const kept = await ports.documents.read(kind, document.id);
  if (kept?.keeper === 'files')
    throw new Refusal('settings.kept-by-files', 409, `${document.id} is kept by a settings file. Change it there and run: heard apply`);
  if ((kept?.version ?? 0) !== seen)
    throw new Refusal('settings.changed-meanwhile', 409, `Somebody changed ${document.id} meanwhile. Look at it again.`);
  const saved = { version: seen + 1, keeper: 'console' as const };
  await ports.documents.save({ kind, document, ...saved }, at);
  await ports.audit.note({ at, by: holder.staff, did, subject: document.id });
  return saved;
};
const sameId = ({ params }: Call, id: string) => {
  if (id !== params['id']) throw new Refusal('settings.other-id', 422, 'It has another id than its address.');
};

const saveWeights = async (call: Call<{ readonly version: number; readonly weights: Brand['impactWeights'] }>) => {
  const { version, weights } = call.body;
  const kept = await call.ports.documents.read('brand', 'brand');
  if (!kept) throw new Refusal('brand.unknown', 404, 'There is no brand yet. Apply a settings file first.');
  const brand = { ...Brand.parse(kept.document), impactWeights: weights };
  return { weights, ...(await keep(call, 'brand', brand, version, 'impact-weights.save')) };
};

const saveRule = async (call: Call<{ readonly version: number; readonly rule: IdeaRule }>) => {
  const { version, rule } = call.body;
  sameId(call, rule.id);
  const known = new Set((await call.ports.settings()).channels.map(({ id }) => id));
  const missing = [...rule.channels, ...rule.threads.map(({ channel }) => channel)].find((id) => !known.has(id));
  if (missing) throw new Refusal('rule.channel-unknown', 422, `There is no channel ${missing}.`);
  return { rule, ...(await keep(call, 'idea-rule', rule, version, 'idea-rule.save')) };
};

/** Refuses a survey that nobody could answer, or that counts what is not asked. */
const saveSurvey = async (call: Call<{ readonly version: number; readonly survey: Survey }>) => {
  const { version, survey } = call.body;
  sameId(call, survey.id);
  const { forms, surveys } = await call.ports.settings();
  const form = forms.find(({ id }) => id === survey.form);
  if (form?.purpose !== 'survey') throw new Refusal('survey.form-unknown', 422, `There is no form ${survey.form} that is a survey.`);
  const other = surveys.find(({ id, form: asked }) => asked === survey.form && id !== survey.id);
  if (other) throw new Refusal('survey.form-taken', 422, `The survey ${other.id} asks by the form ${survey.form} already.`);
  if (survey.score !== undefined && !form.fields.some(({ id, type }) => id === survey.score && type === 'scale'))
    throw new Refusal('survey.score-unknown', 422, `The form ${form.id} has no scale ${survey.score}.`);
  return { survey, ...(await keep(call, 'survey', survey, version, 'survey.save')) };
};

/** What becomes an idea, when surveys ask, and what counts how much: read, and saved against the version that was seen. */
export const collectingRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/collecting',
    roles: may.readSettings,
    summary: 'Rules for ideas, surveys and weights, each with its version',
    gives: api.Collecting,
    answer: read,
  },
  route({
    method: 'PUT',
    path: '/collecting/weights',
    summary: 'Save what counts how much in the impact of an idea',
    roles: may.editForms,
    takes: api.SaveWeightsRequest,
    gives: api.KeptWeights,
    answer: saveWeights,
  }),
  route({
    method: 'PUT',
    path: '/collecting/rules/{id}',
    summary: 'Save a rule for what becomes an idea; version 0 makes a new one',
    roles: may.editForms,
    takes: api.SaveRuleRequest,
    gives: api.KeptRule,
    answer: saveRule,
  }),
  route({
    method: 'PUT',
    path: '/collecting/surveys/{id}',
    summary: 'Save when a survey asks, counts and reminds; version 0 makes a new one',
    roles: may.editForms,
    takes: api.SaveSurveyRequest,
    gives: api.KeptSurvey,
    answer: saveSurvey,
  }),
];
