import { NoticeTestCode } from '../../contract/notice-tests.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { NoticeNotTaken } from './ports.ts';

/** Why a test did not arrive; `known` says that it certainly did not. */
export interface TestProblem {
  readonly code: NoticeTestCode;
  readonly answered: string | null;
  readonly known: boolean;
}
const codeOf = (status: number | null): NoticeTestCode => {
  if (status === null) return 'notice.unreachable';
  if (status === 429) return 'notice.too-many';
  return status >= 500 ? 'notice.channel-down' : 'notice.refused';
};

/** Reads what a channel threw. What is neither a refusal nor certainly not taken may have arrived. */
export const testProblem = (error: unknown): TestProblem => {
  if (error instanceof NoticeNotTaken) return { code: codeOf(error.status), answered: error.answered, known: true };
  const code = error instanceof Refusal ? NoticeTestCode.safeParse(error.code).data : undefined;
  return code ? { code, answered: null, known: true } : { code: 'notice.no-answer', answered: null, known: false };
};
