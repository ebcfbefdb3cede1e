import { computed } from '@preact/signals';
import { escalationWords } from '../../../../shared/words/escalation-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const climbing = computed(() => speak(escalationWords, language.value));
