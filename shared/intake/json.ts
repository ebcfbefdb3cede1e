/**
 * Parses JSON with whole numbers beyond 2^53 kept as text, so that 64-bit ids survive; undefined when it is no JSON.
 * The parser's own messages quote the body and are not passed on.
 */
export const parseJson = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'), (_key, value: unknown, context?: { source?: string }) =>
      typeof value === 'number' && !Number.isSafeInteger(value) && context?.source && /^-?\d+$/.test(context.source)
        ? context.source
        : value,
    );
  } catch {
    return undefined;
  }
};
