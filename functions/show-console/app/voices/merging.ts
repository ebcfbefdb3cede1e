import { computed } from '@preact/signals';
import { mergingWords } from '../../../../shared/words/merging-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const merging = computed(() => speak(mergingWords, language.value));
