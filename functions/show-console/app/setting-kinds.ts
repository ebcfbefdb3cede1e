import { type Settings, type SettingsKind, Words } from '../../../shared/contract/settings.ts';
import { drawers } from '../../../shared/contract/settings-documents.ts';
import { saidIn } from '../../../shared/knowledge/said-in.ts';
import { formTitle } from './collecting-told.ts';
import { language, settings } from './state.ts';
import { activityName } from './tell-names.ts';

/** Kinds that are edited here, by what they are for, in the order in which one sets up a desk. */
export const kindGroups = {
  brand: ['brand', 'calendar'],
  promises: ['policy', 'ladder', 'raci', 'rota', 'notice-channel'],
  people: ['team', 'staff', 'role'],
  words: ['topic', 'script', 'faq', 'help-route', 'tone'],
  ideas: ['idea-rule', 'survey'],
} as const;
export const editedKinds = Object.values(kindGroups).flat();
export type EditedKind = (typeof editedKinds)[number];

const drawerOf = new Map<SettingsKind, Exclude<keyof Settings, 'brand'>>(drawers);

/** What people call a document: its name in the settings in force, else its id. */
export const nameOf = (kind: SettingsKind, id: string): string => {
  if (kind === 'brand') return settings.value?.brand?.name[language.value] ?? id;
  const drawer = drawerOf.get(kind);
  const documents: ReadonlyArray<{ readonly id: string }> = (drawer && settings.value?.[drawer]) ?? [];
  const found = documents.find((one) => one.id === id);
  if (!found) return id;
  if (kind === 'raci') return activityName(id);
  if (kind === 'survey') return formTitle(settings.value?.surveys.find((one) => one.id === id)?.form ?? id);
  const words = 'question' in found ? found.question : 'title' in found ? found.title : kind === 'topic' && 'words' in found && found.words;
  const { data } = Words.safeParse(words || ('name' in found && found.name));
  if (data) return saidIn(data, language.value).text || id;
  return 'name' in found && typeof found.name === 'string' ? found.name : id;
};

const words = { en: '', uk: '' };
const lists = { en: [], uk: [] };
/** What a new document begins with. */
export const beginnings: Readonly<Record<EditedKind, Readonly<Record<string, unknown>>>> = {
  brand: { id: 'brand', name: words, timezone: 'Europe/Kyiv', calendar: '' },
  calendar: { id: '', timezone: 'Europe/Kyiv', weekly: { mon: [['09:00', '18:00']] }, holidays: [], observes: [] },
  policy: { id: '', position: 1, name: '', when: {}, calendar: '', targetMinutes: { first_response: 120 } },
  ladder: { id: '', steps: [{ at: 'breach', after: 0, tell: ['assignee'] }] },
  team: { id: '', name: '', members: [] },
  staff: { id: '', name: '', email: '', role: 'agent', language: 'en' },
  raci: { id: '', responsible: [], accountable: [], consulted: [], informed: [], standIn: [] },
  rota: { id: '', members: [], from: '2027-01-04', at: '09:00', days: 7, timezone: 'Europe/Kyiv' },
  role: { id: '', name: words, people: [] },
  'notice-channel': { id: '', kind: 'email', language: 'en' },
  topic: { id: '', words, match: [] },
  script: { id: '', name: '', words, topics: [], intents: [] },
  faq: { id: '', question: words, answer: words, topics: [], position: 0, shown: true },
  'help-route': { id: '', title: words, text: words, steps: [], links: [], sensitive: false, topics: [], position: 0, shown: true },
  tone: { id: '', phrases: [], refusals: lists, reasons: lists, stopWords: lists },
  'idea-rule': { id: '', channels: [], markers: [], proposes: true },
  survey: { id: '', form: '', fromDay: 1, toDay: 5 },
};
