/** One request to an AWS service as it came over HTTP: names of headers in lower case, the body as raw bytes. */
export interface AwsRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}
export interface AwsAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
}

/**
 * One AWS service on this machine. `handle` speaks the service's own protocol, errors included. What is due by the clock
 * is told by `nextDue` (virtual milliseconds, or null) and done by `wake`, so that time can be moved forward in order.
 */
export interface Engine {
  handle(request: AwsRequest): Promise<AwsAnswer>;
  nextDue(): number | null;
  wake(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a target (function, queue or bus, by ARN) with a payload: given to the bus and the scheduler by the local cloud. */
export type Deliver = (targetArn: string, payload: unknown) => Promise<void>;

/** Virtual time in milliseconds since 1970. */
export type Millis = () => number;
