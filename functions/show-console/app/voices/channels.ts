import { computed } from '@preact/signals';
import { channelScreenWords } from '../../../../shared/words/channel-screen-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const channelling = computed(() => speak(channelScreenWords, language.value));
