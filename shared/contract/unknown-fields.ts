const isRecord = (given: unknown): given is Record<string, unknown> => typeof given === 'object' && given !== null && !Array.isArray(given);

/** Paths of fields that were given and that a schema let fall, as `steps.0.tel`: most often a slip of the pen. */
export const unknownFields = (given: unknown, kept: unknown, path = ''): string[] => {
  if (Array.isArray(given) && Array.isArray(kept))
    return given.flatMap((one: unknown, index) => unknownFields(one, kept[index], `${path}${index}.`));
  if (!isRecord(given) || !isRecord(kept)) return [];
  return Object.entries(given).flatMap(([name, value]) =>
    name in kept || value === undefined ? unknownFields(value, kept[name], `${path}${name}.`) : [`${path}${name}`],
  );
};
