import { computed } from '@preact/signals';
import { auditWords } from '../../../../shared/words/audit-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const auditing = computed(() => speak(auditWords, language.value));
