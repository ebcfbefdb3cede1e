import * as z from 'zod';
import { IdeaRule, Survey } from './form-settings.ts';
import { ImpactWeights } from './priorities.ts';

/** A document with the version that it is in: saving names the version that was seen. `keeper` says who keeps it. */
const kept = { version: z.number().int(), keeper: z.enum(['console', 'files']) };
const seen = { version: z.number().int().min(0) };

export const KeptWeights = z.object({ weights: ImpactWeights, ...kept });
export type KeptWeights = z.infer<typeof KeptWeights>;
export const KeptRule = z.object({ rule: IdeaRule, ...kept });
export type KeptRule = z.infer<typeof KeptRule>;
export const KeptSurvey = z.object({ survey: Survey, ...kept });
export type KeptSurvey = z.infer<typeof KeptSurvey>;

/** How ideas are collected and weighed. `weights` is null while there is no brand. */
export const Collecting = z.object({ weights: KeptWeights.nullable(), rules: z.array(KeptRule), surveys: z.array(KeptSurvey) });
export type Collecting = z.infer<typeof Collecting>;

/** `version` is the one that was seen; 0 for what is new. */
export const SaveWeightsRequest = z.object({ ...seen, weights: ImpactWeights });
export const SaveRuleRequest = z.object({ ...seen, rule: IdeaRule });
export const SaveSurveyRequest = z.object({ ...seen, survey: Survey });
