import { computed } from '@preact/signals';
import { speak } from '../../../../shared/words/speak.ts';
import { staffWords } from '../../../../shared/words/staff-words.ts';
import { CallFailed } from '../api.ts';
import { whyFailed } from '../fetched.ts';
import { language } from '../state.ts';

export const staffing = computed(() => speak(staffWords, language.value));

const refusals = [
  'staff.email-taken',
  'staff.email-ended',
  'staff.own-role',
  'staff.last-lead',
  'staff.self',
  'settings.kept-by-files',
] as const;

/** Why a change of staff came to nothing, in one’s own language where it is a refusal of theirs. */
export const whyNot = (error: unknown): string => {
  const known = error instanceof CallFailed ? refusals.find((code) => code === error.code) : undefined;
  return known ? staffing.value(`why.${known}`) : whyFailed(error);
};
