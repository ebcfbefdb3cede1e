import { computed, signal } from '@preact/signals';
import type { Me } from '../../../shared/contract/api.ts';
import { Language, type Settings } from '../../../shared/contract/settings.ts';
import { fromMillis, type Instant } from '../../../shared/kernel/instant.ts';
import { isAllowed, type Permission } from '../../../shared/staff/permissions.ts';
import { channelScreenWords } from '../../../shared/words/channel-screen-words.ts';
import { consoleWords } from '../../../shared/words/console-words.ts';
import { deskWords } from '../../../shared/words/desk-words.ts';
import { fieldWords } from '../../../shared/words/field-words.ts';
import { formScreenWords } from '../../../shared/words/form-screen-words.ts';
import { handingWords } from '../../../shared/words/handing-words.ts';
import { ideaDeskWords } from '../../../shared/words/idea-desk-words.ts';
import { mediaWords } from '../../../shared/words/media-words.ts';
import { moderationWords } from '../../../shared/words/moderation-words.ts';
import { moments } from '../../../shared/words/moments.ts';
import { monthDeskWords } from '../../../shared/words/month-desk-words.ts';
import { monthPostWords } from '../../../shared/words/month-post-words.ts';
import { noticeChannelWords } from '../../../shared/words/notice-channel-words.ts';
import { priorityWords } from '../../../shared/words/priority-words.ts';
import { quarantineWords } from '../../../shared/words/quarantine-words.ts';
import { settingWords } from '../../../shared/words/setting-words.ts';
import { speak } from '../../../shared/words/speak.ts';
import { serviceNow } from './api.ts';

/** What every screen knows. Screens keep what is theirs alone. */
export const me = signal<Me | null>(null);
export const settings = signal<Settings | null>(null);
/** Whether the API would let us: what is refused anyway is not offered. */
export const mayI = (permission: Permission): boolean => me.value !== null && isAllowed(me.value.role, permission);
export const now = signal<Instant>(fromMillis(serviceNow()));
export const offlineSince = signal<Instant | null>(null);
export const overdueCount = signal(0);
/** Said once by screen readers, politely. */
export const announcement = signal('');

const keptLanguage = (): Language => {
  const known = Language.safeParse(localStorage.getItem('heard-language') ?? document.documentElement.lang);
  return known.success ? known.data : 'en';
};
export const language = signal<Language>(keptLanguage());
export const say = computed(() => speak(consoleWords, language.value));
export const monthly = computed(() => speak(monthDeskWords, language.value));
export const posting = computed(() => speak(monthPostWords, language.value));
export const tell = computed(() => speak(deskWords, language.value));
export const ideaTold = computed(() => speak(ideaDeskWords, language.value));
export const channelling = computed(() => speak(channelScreenWords, language.value));
export const noticing = computed(() => speak(noticeChannelWords, language.value));
export const ranking = computed(() => speak(priorityWords, language.value));
export const forming = computed(() => speak(formScreenWords, language.value));
export const setting = computed(() => speak(settingWords, language.value));
export const unread = computed(() => speak(quarantineWords, language.value));
export const moderating = computed(() => speak(moderationWords, language.value));
export const showing = computed(() => speak(mediaWords, language.value));
export const handing = computed(() => speak(handingWords, language.value));
export const field = computed(() => speak(fieldWords, language.value));
export const zone = computed(() => settings.value?.brand?.timezone ?? 'UTC');
export const told = computed(() => moments(language.value, zone.value));

/** Speaks another language, here and on the next visit. */
export const chooseLanguage = (chosen: Language): void => {
  language.value = chosen;
  document.documentElement.lang = chosen;
  localStorage.setItem('heard-language', chosen);
};

/** `dark` or `light`, as it is shown now: what was chosen here, else the system's. */
export const theme = signal(
  document.documentElement.dataset['theme'] ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'),
);
export const toggleTheme = (): void => {
  theme.value = theme.value === 'dark' ? 'light' : 'dark';
  document.documentElement.dataset['theme'] = theme.value;
  localStorage.setItem('heard-theme', theme.value);
};

/** Name of a member of staff by id; `heard` speaks for itself. */
export const staffName = (id: string): string => settings.value?.staff.find((member) => member.id === id)?.name ?? id;
export const channelName = (id: string): string => settings.value?.channels.find((channel) => channel.id === id)?.name ?? id;
