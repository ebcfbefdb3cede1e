import * as api from '../../../shared/contract/collecting-api.ts';
import { IdeaRule, Survey } from '../../../shared/contract/form-settings.ts';
import { Brand, type SettingsKind } from '../../../shared/contract/settings.ts';
import { checkRule, checkSurvey } from '../../../shared/intake/check-collecting.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { keepDocument } from '../keep-document.ts';
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

const sameId = ({ params }: Call, id: string) => {
  if (id !== params['id']) throw new Refusal('settings.other-id', 422, 'It has another id than its address.');
};

const saveWeights = async (call: Call<{ readonly version: number; readonly weights: Brand['impactWeights'] }>) => {
  const { version, weights } = call.body;
  const kept = await call.ports.documents.read('brand', 'brand');
  if (!kept) throw new Refusal('brand.unknown', 404, 'There is no brand yet. Apply a settings file first.');
  const brand = { ...Brand.parse(kept.document), impactWeights: weights };
  return { weights, ...(await keepDocument(call, { kind: 'brand', document: brand, seen: version, did: 'impact-weights.save' })) };
};

const saveRule = async (call: Call<{ readonly version: number; readonly rule: IdeaRule }>) => {
  const { version, rule } = call.body;
  sameId(call, rule.id);
  checkRule(rule, await call.ports.settings());
  return { rule, ...(await keepDocument(call, { kind: 'idea-rule', document: rule, seen: version, did: 'idea-rule.save' })) };
};

const saveSurvey = async (call: Call<{ readonly version: number; readonly survey: Survey }>) => {
  const { version, survey } = call.body;
  sameId(call, survey.id);
  checkSurvey(survey, await call.ports.settings());
  return { survey, ...(await keepDocument(call, { kind: 'survey', document: survey, seen: version, did: 'survey.save' })) };
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
