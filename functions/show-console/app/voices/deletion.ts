import { computed } from '@preact/signals';
import { deletionWords } from '../../../../shared/words/deletion-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const deleting = computed(() => speak(deletionWords, language.value));
