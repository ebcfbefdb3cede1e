import { computed } from '@preact/signals';
import { settingWords } from '../../../../shared/words/setting-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const setting = computed(() => speak(settingWords, language.value));
