import { computed } from '@preact/signals';
import { channelSettingWords } from '../../../../shared/words/channel-setting-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const tuning = computed(() => speak(channelSettingWords, language.value));
