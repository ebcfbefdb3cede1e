import { computed } from '@preact/signals';
import { destinationWords } from '../../../../shared/words/destination-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const leading = computed(() => speak(destinationWords, language.value));
