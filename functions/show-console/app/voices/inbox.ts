import { computed } from '@preact/signals';
import { inboxWords } from '../../../../shared/words/inbox-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const listing = computed(() => speak(inboxWords, language.value));
