import { computed } from '@preact/signals';
import { quietWords } from '../../../../shared/words/quiet-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const hushing = computed(() => speak(quietWords, language.value));
