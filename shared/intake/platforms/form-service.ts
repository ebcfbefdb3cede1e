import * as z from 'zod';
import type { Instant } from '../../kernel/instant.ts';
import type { Part } from '../platform.ts';

/** One question as it was put, and what was answered, in words; `email` where the question asks for an address. */
export interface Answered {
  readonly question: string;
  readonly answer: string;
  readonly email?: boolean;
}
interface Response {
  /** The form's id; absent where the service leaves it out. */
  readonly account?: string | undefined;
  readonly id: string;
  readonly at: Instant;
  /** Where the service says that it was changed: when, and what is the same for the same change told twice. */
  readonly edited?: { readonly at: Instant; readonly version: string } | undefined;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly answers: readonly Answered[];
  /** Addresses of what was uploaded. */
  readonly files?: readonly string[];
}

const Address = z.email().max(254);

/** A response to a form of another service, as one thing said: a line a question, those left empty left out. */
export const formAnswer = ({ account, id, at, edited, name, email, answers, files = [] }: Response): Part => {
  const given = answers.filter(({ answer }) => answer.trim() !== '');
  const asked = given.find((one) => one.email && Address.safeParse(one.answer.trim()).success)?.answer.trim();
  const address = Address.safeParse(email).data ?? asked;
  return {
    act: {
      account,
      sourceId: id,
      thread: id,
      verb: edited ? 'edit' : 'create',
      version: edited?.version ?? 'create',
      kind: 'form_answer',
      handle: address ?? id,
      name,
      email: address,
      own: false,
      bot: false,
      text: given.map(({ question, answer }) => `${question.trim()}: ${answer.trim()}`).join('\n'),
      at: edited?.at ?? at,
      attachments: files.map((url) => ({ type: 'file', url })),
    },
  };
};
