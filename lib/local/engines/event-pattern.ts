/** EventBridge's pattern language, as docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns-content-based-filtering.html has it. */
type Json = unknown;
const isObject = (value: Json): value is Record<string, Json> => typeof value === 'object' && value !== null && !Array.isArray(value);

const compare = (value: number, operator: string, limit: number): boolean => {
  if (operator === '=') return value === limit;
  if (operator === '<') return value < limit;
  if (operator === '<=') return value <= limit;
  if (operator === '>') return value > limit;
  return operator === '>=' && value >= limit;
};
const numeric = (value: Json, tests: readonly Json[]): boolean =>
  typeof value === 'number' &&
  tests.every((operator, index) => index % 2 === 1 || compare(value, String(operator), Number(tests[index + 1])));
const wildcard = (value: string, pattern: string) =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      .join('.*')}$`,
    's',
  ).test(value);

/** Text tests: prefix, suffix (plain or ignoring case), equality ignoring case, wildcard. */
const textTests: Record<string, (value: string, given: string) => boolean> = {
  prefix: (value, given) => value.startsWith(given),
  suffix: (value, given) => value.endsWith(given),
  'equals-ignore-case': (value, given) => value.toLowerCase() === given.toLowerCase(),
  wildcard,
};
const ignoringCase = (given: Json): string | null =>
  isObject(given) && typeof given['equals-ignore-case'] === 'string' ? given['equals-ignore-case'].toLowerCase() : null;

const matchesTest = (value: Json, test: Json): boolean => {
  if (!isObject(test)) return value === test;
  const [[name, given] = ['', null]] = Object.entries(test);
  if (name === 'exists') return given === (value !== undefined);
  if (value === undefined) return false;
  if (name === 'numeric') return Array.isArray(given) && numeric(value, given);
  if (name === 'anything-but') return !(Array.isArray(given) ? given : [given]).some((one) => matchesTest(value, one));
  const test1 = textTests[name];
  if (!test1 || typeof value !== 'string') return false;
  const folded = ignoringCase(given);
  if (folded !== null) return test1(value.toLowerCase(), folded);
  return (Array.isArray(given) ? given : [given]).some((one) => typeof one === 'string' && test1(value, one));
};

const matchesField = (value: Json, tests: readonly Json[]): boolean =>
  Array.isArray(value)
    ? value.length === 0
      ? tests.some((test) => matchesTest(undefined, test))
      : value.some((one) => tests.some((test) => matchesTest(one, test)))
    : tests.some((test) => matchesTest(value, test));

/** Whether an event matches a pattern. The same language filters event-source mappings. */
export const matchesPattern = (event: Json, pattern: Json): boolean => {
  if (!isObject(pattern)) return false;
  return Object.entries(pattern).every(([name, wanted]) => {
    if (name === '$or' && Array.isArray(wanted)) return wanted.some((one) => matchesPattern(event, one));
    const value = isObject(event) ? event[name] : undefined;
    if (Array.isArray(wanted)) return matchesField(value, wanted);
    return Array.isArray(value) ? value.some((one) => matchesPattern(one, wanted)) : matchesPattern(value ?? {}, wanted);
  });
};
