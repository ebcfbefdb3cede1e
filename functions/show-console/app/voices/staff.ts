import { computed } from '@preact/signals';
import { speak } from '../../../../shared/words/speak.ts';
import { staffWords } from '../../../../shared/words/staff-words.ts';
import { language } from '../state.ts';

export const staffing = computed(() => speak(staffWords, language.value));
