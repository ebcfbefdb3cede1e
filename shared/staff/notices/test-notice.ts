import type { NoticeChannel } from '../../contract/settings.ts';
import { derivedId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { ShownNotice } from './notice-adapter.ts';

const words = {
  en: {
    title: 'A test from Heard: this channel works',
    line: 'Nothing is late. Warnings and breaches will come here.',
    quote: '',
    answer: 'Open Heard',
    take: 'Open Heard',
  },
  uk: {
    title: 'Перевірка від Heard: канал працює',
    line: 'Нічого не прострочено. Сюди надходитимуть попередження й порушення строків.',
    quote: '',
    answer: 'Відкрити Heard',
    take: 'Відкрити Heard',
  },
} as const;

/** What "Send test" sends, in the channel's language. Nothing in it is about a person; each press is an incident of its own. */
export const testNotice = (
  { id: channel, language }: Pick<NoticeChannel, 'id' | 'language'>,
  publicUrl: string,
  at: Instant,
): ShownNotice => {
  const id = derivedId('ntc', 'test', channel, at);
  const console = `${publicUrl}/console`;
  return {
    id,
    incident: id,
    conversation: 'test',
    step: 'test',
    urgent: false,
    words: words[language],
    links: { conversation: console, acknowledge: console },
    language,
    at,
  };
};
