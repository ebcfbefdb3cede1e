import type { Language } from '../contract/settings.ts';
import type { NoticeWords } from '../staff/notice-words.ts';
import { channelProblem } from './channel-words.ts';
import { speak } from './speak.ts';

const words = {
  silent: { en: 'Nothing is heard from {name}', uk: 'Від каналу «{name}» нічого не чути' },
  broken: { en: 'Something is wrong with the channel {name}', uk: 'Канал «{name}» не працює як слід' },
  look: { en: 'Look at the channels', uk: 'Переглянути канали' },
  well: { en: 'Well again', uk: 'Знову гаразд' },
} as const;

/** Says that a channel is in trouble: the fact, then what to do; `over`, that it is well again. */
export const troubleWords = (code: string, name: string, over: boolean, language: Language): NoticeWords => {
  const say = speak(words, language);
  const look = say('look');
  return {
    title: say(code === 'channel.silent' ? 'silent' : 'broken', { name }),
    line: channelProblem(language, code),
    quote: '',
    answer: look,
    take: look,
    ...(over && { settled: say('well') }),
  };
};
