import { computed } from '@preact/signals';
import { monthPostWords } from '../../../../shared/words/month-post-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const posting = computed(() => speak(monthPostWords, language.value));
