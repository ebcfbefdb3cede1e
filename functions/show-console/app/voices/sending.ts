import { computed } from '@preact/signals';
import { sendingWords } from '../../../../shared/words/sending-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const sending = computed(() => speak(sendingWords, language.value));
