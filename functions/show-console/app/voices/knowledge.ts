import { computed } from '@preact/signals';
import { knowledgeWords } from '../../../../shared/words/knowledge-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const knowing = computed(() => speak(knowledgeWords, language.value));
