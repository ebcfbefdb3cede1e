import { computed } from '@preact/signals';
import { mediaWords } from '../../../../shared/words/media-words.ts';
import { speak } from '../../../../shared/words/speak.ts';
import { language } from '../state.ts';

export const showing = computed(() => speak(mediaWords, language.value));
