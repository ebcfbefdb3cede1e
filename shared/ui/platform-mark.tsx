import type { Language, Platform } from '../contract/settings.ts';
import { fieldWords } from '../words/field-words.ts';
import { speak } from '../words/speak.ts';

const letters: Readonly<Record<Platform, string>> = { facebook: 'Fb', telegram: 'Tg', slack: 'Sl', 'standard-webhooks': 'Wh', form: 'Fm' };

/** Where something was said, as two letters of our own: no trademarks. */
export const PlatformMark = ({ platform, language }: { readonly platform: Platform; readonly language: Language }) => (
  <abbr class="mark-p" title={speak(fieldWords, language)(`platform.${platform}`)}>
    {letters[platform]}
  </abbr>
);
