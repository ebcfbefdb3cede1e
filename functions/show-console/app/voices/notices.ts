import { computed } from '@preact/signals';
import { noticeListWords } from '../../../../shared/words/notice-list-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const alerting = computed(() => speak(noticeListWords, language.value));
