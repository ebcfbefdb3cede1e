import { computed } from '@preact/signals';
import { quarantineWords } from '../../../../shared/words/quarantine-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const unread = computed(() => speak(quarantineWords, language.value));
