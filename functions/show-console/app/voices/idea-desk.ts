import { computed } from '@preact/signals';
import { ideaDeskWords } from '../../../../shared/words/idea-desk-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const ideaTold = computed(() => speak(ideaDeskWords, language.value));
