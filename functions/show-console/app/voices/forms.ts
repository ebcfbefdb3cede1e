import { computed } from '@preact/signals';
import { formScreenWords } from '../../../../shared/words/form-screen-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const forming = computed(() => speak(formScreenWords, language.value));
