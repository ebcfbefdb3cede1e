import { computed } from '@preact/signals';
import { noticeChannelWords } from '../../../../shared/words/notice-channel-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const noticing = computed(() => speak(noticeChannelWords, language.value));
