import type { Language, StaffMember } from '../../../shared/contract/settings.ts';

const words = {
  en: {
    title: 'Who are you?',
    lead: 'These are the sign-in pages of this machine: no passwords here. On AWS, Cognito’s pages stand in their place.',
    nobody: 'Nobody is of staff yet. Sign in with the staff token that the start printed, and invite somebody.',
    back: 'Use an access token instead',
    other: 'Українською',
  },
  uk: {
    title: 'Хто ви?',
    lead: 'Це сторінки входу вашої машини: паролів тут немає. На AWS на їхньому місці сторінки Cognito.',
    nobody: 'У команді ще нікого немає. Увійдіть із токеном, який надрукував запуск, і запросіть когось.',
    back: 'Натомість увійти з токеном доступу',
    other: 'In English',
  },
} as const;
const roles: Readonly<Record<StaffMember['role'], Readonly<Record<Language, string>>>> = {
  lead: { en: 'lead', uk: 'керівник' },
  'community-manager': { en: 'community manager', uk: 'менеджер спільноти' },
  'support-manager': { en: 'support manager', uk: 'менеджер підтримки' },
  agent: { en: 'agent', uk: 'оператор' },
  moderator: { en: 'moderator', uk: 'модератор' },
  editor: { en: 'editor', uk: 'редактор' },
  analyst: { en: 'analyst', uk: 'аналітик' },
  lawyer: { en: 'lawyer', uk: 'юрист' },
  'read-only': { en: 'read only', uk: 'лише перегляд' },
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** The page on which one says who one is: a button for each of staff, over what the sign-in was asked with. */
export const whoPage = (language: Language, staff: readonly StaffMember[], asked: URLSearchParams): string => {
  const say = words[language];
  const hidden = [...asked]
    .filter(([name]) => !['staff', 'lang'].includes(name))
    .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`)
    .join('');
  const person = ({ id, name, role }: StaffMember) =>
    `<button class="btn" type="submit" name="staff" value="${escaped(id)}">${escaped(name)} · ${roles[role][language]}</button>`;
  const other = new URLSearchParams(asked);
  other.set('lang', language === 'en' ? 'uk' : 'en');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><title>${say.title} — Heard</title><link rel="stylesheet" href="/console/assets/console.css"></head><body class="console"><main class="door"><p class="wordmark">Heard</p><h1>${say.title}</h1><p>${say.lead}</p>${
    staff.length === 0 ? `<p>${say.nobody}</p>` : `<form class="stack" method="post">${hidden}${staff.map(person).join('')}</form>`
  }<p class="sm"><a href="/console/sign-in">${say.back}</a></p><p class="sm"><a href="?${escaped(other.toString())}" lang="${language === 'en' ? 'uk' : 'en'}">${say.other}</a></p></main></body></html>`;
};
