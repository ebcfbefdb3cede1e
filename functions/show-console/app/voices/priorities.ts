import { computed } from '@preact/signals';
import { priorityWords } from '../../../../shared/words/priority-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const ranking = computed(() => speak(priorityWords, language.value));
