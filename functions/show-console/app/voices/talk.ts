import { computed } from '@preact/signals';
import { speak } from '../../../../shared/words/speak.ts';
import { talkWords } from '../../../../shared/words/talk-words.ts';
import { language } from '../state.ts';

export const talking = computed(() => speak(talkWords, language.value));
