/** VK's posts are the largest; nobody else asks for an answer with more than a few kilobytes. */
const largest = 1_000_000;

/** The fields of a body that is a JSON object; nothing of any other body. Read before there is a letter, so without schemas. */
export const jsonFields = (body: Buffer): ReadonlyMap<string, unknown> => {
  if (body.length > largest) return new Map();
  try {
    const given: unknown = JSON.parse(body.toString('utf8'));
    return new Map(typeof given === 'object' && given !== null ? Object.entries(given) : []);
  } catch {
    return new Map();
  }
};

/** A field that is text; empty when it is anything else. */
export const textOf = (fields: ReadonlyMap<string, unknown>, name: string): string => {
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
};
