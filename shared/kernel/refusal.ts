/**
 * A request that cannot be met, named after the fact. `code` is stable and public (`vote.already-counted`), `detail` is a
 * sentence that says what to do, built from ids and never from a visitor's words; `status` is the HTTP status it becomes; `facts`
 * are what a program needs to say the same in other words.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;
  readonly facts: Readonly<Record<string, string>> | undefined;
  constructor(code: string, status: number, detail: string, options?: { cause?: unknown; facts?: Readonly<Record<string, string>> }) {
    super(detail, options);
    this.name = 'Refusal';
    this.code = code;
    this.status = status;
    this.facts = options?.facts;
  }
}

/** A refusal as RFC 9457 problem details. */
export const problemOf = (refusal: Refusal) => ({
  type: 'about:blank',
  title: refusal.code,
  status: refusal.status,
  detail: refusal.message,
  code: refusal.code,
  ...(refusal.facts && { facts: refusal.facts }),
});
