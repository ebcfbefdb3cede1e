import * as z from 'zod';
import type { AwsAnswer } from '../engine.ts';

/** An answer in one of AWS's JSON protocols. */
export const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): AwsAnswer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0', ...headers },
  body: body === undefined ? '' : JSON.stringify(body),
});

/** A refusal with the name that the SDK turns into an exception's class. */
export class ServiceError extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, status: number, message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** What went wrong, by the name that AWS gives it: a request of the wrong shape is the caller's fault, the rest is ours. */
const named = (error: unknown): ServiceError => {
  if (error instanceof ServiceError) return error;
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    return new ServiceError('ValidationException', 400, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'}`);
  }
  if (error instanceof SyntaxError) return new ServiceError('SerializationException', 400, 'The request is no JSON');
  return new ServiceError('InternalServerError', 500, error instanceof Error ? error.message : 'unknown');
};

/** Runs a handler and spells its refusals as AWS does; anything unexpected is an `InternalServerError`. */
export const spelled = async (work: () => Promise<AwsAnswer> | AwsAnswer): Promise<AwsAnswer> => {
  try {
    return await work();
  } catch (error) {
    const known = named(error);
    return json(
      known.status,
      { __type: known.code, message: known.message, Message: known.message },
      { 'x-amzn-errortype': known.code, 'x-amzn-query-error': `${known.code};Sender` },
    );
  }
};
