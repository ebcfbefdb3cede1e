/** A request as one would send it: what stands in the braces of its path, after its question mark, and in its body. */
export interface Example {
  /** Names of examples that are asked before it, in order. */
  readonly after?: readonly string[];
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The `Idempotency-Key` it is sent with. */
  readonly key?: string;
}
