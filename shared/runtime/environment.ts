import { type EnvironmentOf, environment, type FunctionName } from '../contract/environment.ts';

/** The environment of a function, parsed once per container. Throws with the names that are missing. */
export const readEnv = <F extends FunctionName>(name: F): EnvironmentOf<F> => {
  const parsed = environment[name].safeParse(process.env);
  if (!parsed.success) throw new Error(`${name}: environment lacks ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
  return parsed.data as EnvironmentOf<F>;
};
