import { computed } from '@preact/signals';
import { replyDeskWords } from '../../../../shared/words/reply-desk-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const replyDesk = computed(() => speak(replyDeskWords, language.value));
