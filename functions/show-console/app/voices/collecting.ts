import { computed } from '@preact/signals';
import { collectingScreenWords } from '../../../../shared/words/collecting-screen-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const collecting = computed(() => speak(collectingScreenWords, language.value));
