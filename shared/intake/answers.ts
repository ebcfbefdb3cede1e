import type * as z from 'zod';
import { PlatformRefusal } from './asking.ts';
import { parseJson } from './json.ts';
import type { PlatformAnswer } from './platform.ts';

/** What an answer holds, in the shape that its page documents; undefined when it is something else. */
export const answerIn = <Schema extends z.ZodType>(schema: Schema, answer: string): z.infer<Schema> | undefined =>
  schema.safeParse(parseJson(Buffer.from(answer))).data;

/** The same for an answer without which there is no going on. Throws `PlatformRefusal`: some platforms say no with 200. */
export const readAnswer = <Schema extends z.ZodType>(schema: Schema, { status, body }: PlatformAnswer): z.infer<Schema> => {
  const read = schema.safeParse(parseJson(Buffer.from(body)));
  if (!read.success) throw new PlatformRefusal(status);
  return read.data;
};
