import { computed } from '@preact/signals';
import { monthDeskWords } from '../../../../shared/words/month-desk-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const monthly = computed(() => speak(monthDeskWords, language.value));
