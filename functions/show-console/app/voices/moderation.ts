import { computed } from '@preact/signals';
import { moderationWords } from '../../../../shared/words/moderation-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const moderating = computed(() => speak(moderationWords, language.value));
