import { computed } from '@preact/signals';
import { deskWords } from '../../../../shared/words/desk-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const tell = computed(() => speak(deskWords, language.value));
