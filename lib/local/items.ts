import * as z from 'zod';

const Value: z.ZodType<unknown> = z.lazy(() =>
  z.union([
    z.strictObject({ S: z.string() }).transform(({ S }): unknown => S),
    z.strictObject({ N: z.string() }).transform(({ N }): unknown => Number(N)),
    z.strictObject({ BOOL: z.boolean() }).transform(({ BOOL }): unknown => BOOL),
    z.strictObject({ NULL: z.boolean() }).transform((): unknown => null),
    z.strictObject({ L: z.array(Value) }).transform(({ L }): unknown => L),
    z.strictObject({ M: z.record(z.string(), Value) }).transform(({ M }): unknown => M),
    z.unknown(),
  ]),
);

/** An item in DynamoDB's own notation as a plain object. */
export const fromItem = (item: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, Value.parse(value)]));

/** A plain value in DynamoDB's own notation; undefined members are left out. */
export const toValue = (value: unknown): unknown => {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map(toValue) };
  if (typeof value === 'object' && value !== null)
    return {
      M: Object.fromEntries(
        Object.entries(value)
          .filter(([, one]) => one !== undefined)
          .map(([name, one]) => [name, toValue(one)]),
      ),
    };
  return { NULL: true };
};
export const toItem = (item: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, toValue(value)]));
