import type * as z from 'zod';
import { type EnvironmentOf, environment, type FunctionName } from '../contract/environment.ts';

const schemas: { [F in FunctionName]: z.ZodType<EnvironmentOf<F>> } = environment;

/** The environment of a function, parsed once per container. Throws with the names that are missing. */
export const readEnv = <F extends FunctionName>(name: F): EnvironmentOf<F> => {
  const parsed = schemas[name].safeParse(process.env);
  if (!parsed.success) throw new Error(`${name}: environment lacks ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
  return parsed.data;
};
