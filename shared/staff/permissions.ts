import { roles } from '../contract/choices.ts';
import type { Role, SettingsKind } from '../contract/settings.ts';

const everyone: readonly Role[] = roles;
const whoActs = everyone.filter((role) => role !== 'read-only');
const managers: readonly Role[] = ['lead', 'community-manager', 'support-manager'];
const frontOffice: readonly Role[] = [...managers, 'agent', 'moderator'];

const named = <Name extends string>(permissions: Readonly<Record<Name, readonly Role[]>>) => permissions;

/**
 * Who may do what, each as narrow as the work allows. What people tell in private is read by all who help: an analyst labels it, a
 * lawyer checks it. Who approves a month is said by the RACI of `report`, whatever their role; who approves a
 * reply, by the promise.
 */
export const may = named({
  readConversations: everyone,
  handleConversations: frontOffice,
  keepViews: whoActs,
  shareViews: managers,
  acknowledge: whoActs,
  note: whoActs,
  reply: frontOffice,
  approveReplies: whoActs,
  moderate: [...managers, 'moderator'],
  readIdeas: everyone,
  fileIdeas: [...frontOffice, 'editor'],
  weighIdeas: [...managers, 'editor', 'analyst'],
  moveIdeas: [...managers, 'editor'],
  seePeople: everyone.filter((role) => role !== 'analyst' && role !== 'read-only'),
  keepConsent: [...frontOffice, 'editor', 'lawyer'],
  readMonth: everyone,
  editMonth: ['lead', 'community-manager', 'editor'],
  approveMonth: whoActs,
  readFigures: everyone,
  tryPromises: [...managers, 'analyst'],
  readSettings: everyone,
  editForms: ['lead', 'community-manager', 'editor'],
  editKnowledge: ['lead', 'community-manager', 'support-manager', 'editor'],
  changeSettings: ['lead', 'support-manager'],
  changeSomeSettings: ['lead', 'community-manager', 'support-manager', 'editor'],
  manageStaff: ['lead'],
  testNotices: ['lead', 'support-manager'],
  keepQuiet: ['lead'],
  readAudit: [...managers, 'lawyer'],
  seeSecrets: managers,
  connectChannels: ['lead'],
  replayQuarantine: ['lead', 'support-manager'],
});
export type Permission = keyof typeof may;

/** Whether a role has a permission. */
export const isAllowed = (role: Role, permission: Permission): boolean => may[permission].includes(role);

/** Which permission it takes to save a document of a kind. */
export const toSave = (kind: SettingsKind): Permission => {
  if (kind === 'staff') return 'manageStaff';
  if (kind === 'channel' || kind === 'connection') return 'connectChannels';
  if (kind === 'script' || kind === 'faq' || kind === 'help-route' || kind === 'tone') return 'editKnowledge';
  return kind === 'form' || kind === 'survey' || kind === 'idea-rule' ? 'editForms' : 'changeSettings';
};
