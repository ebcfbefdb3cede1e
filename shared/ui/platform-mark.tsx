import type { Language, Platform } from '../contract/settings.ts';
import { fieldWords } from '../words/field-words.ts';
import { speak } from '../words/speak.ts';

const letters: Readonly<Record<Platform, string>> = {
  facebook: 'Fb',
  messenger: 'Ms',
  instagram: 'Ig',
  whatsapp: 'Wa',
  threads: 'Th',
  x: 'X',
  youtube: 'Yt',
  slack: 'Sl',
  discord: 'Ds',
  telegram: 'Tg',
  line: 'Ln',
  viber: 'Vb',
  vk: 'Vk',
  tiktok: 'Tt',
  linkedin: 'Li',
  reddit: 'Rd',
  bluesky: 'Bs',
  mastodon: 'Ma',
  'google-business': 'Gb',
  trustpilot: 'Tp',
  discourse: 'Dc',
  github: 'Gh',
  typeform: 'Ty',
  tally: 'Ta',
  jotform: 'Jf',
  surveymonkey: 'Sm',
  'google-forms': 'Gf',
  'standard-webhooks': 'Wh',
  form: 'Fm',
};

/** Where something was said, as two letters of our own: no trademarks. */
export const PlatformMark = ({ platform, language }: { readonly platform: Platform; readonly language: Language }) => (
  <abbr class="mark-p" title={speak(fieldWords, language)(`platform.${platform}`)}>
    {letters[platform]}
  </abbr>
);
