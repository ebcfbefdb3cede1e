import { computed, signal } from '@preact/signals';
import type { Me } from '../../../shared/contract/api.ts';
import { languages } from '../../../shared/contract/choices.ts';
import type { Language, Settings } from '../../../shared/contract/settings.ts';
import { fromMillis, type Instant } from '../../../shared/kernel/instant.ts';
import { isAllowed, type Permission } from '../../../shared/staff/permissions.ts';
import { consoleWords } from '../../../shared/words/console-words.ts';
import { fieldWords } from '../../../shared/words/field-words.ts';
import { handingWords } from '../../../shared/words/handing-words.ts';
import { moments } from '../../../shared/words/moments.ts';
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
  const kept = localStorage.getItem('heard-language') ?? document.documentElement.lang;
  return languages.find((one) => one === kept) ?? 'en';
};
export const language = signal<Language>(keptLanguage());
export const say = computed(() => speak(consoleWords, language.value));
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
