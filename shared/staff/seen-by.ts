import type { IdeaAuthor } from '../contract/ideas.ts';
import type { NoticeChannel, Role, Settings, SettingsKind, StaffMember } from '../contract/settings.ts';
import { isAllowed } from './permissions.ts';

/** Stands where a role does not see what is there. No schema of a settings document takes it, so that it is never saved over the real one. */
export const hidden = '•••';

/** An incoming webhook's address is as good as a password; a phone number is somebody's. */
const hideAddress = (channel: NoticeChannel): NoticeChannel =>
  channel.address?.startsWith('https://') || channel.kind === 'sms' ? { ...channel, ...(channel.address && { address: hidden }) } : channel;
const hidePhone = (member: StaffMember): StaffMember => (member.phone ? { ...member, phone: hidden } : member);

/** The settings as a role sees them: addresses that open a door, and phones, are hidden from who may not change them. */
export const settingsSeenBy = (role: Role, settings: Settings): Settings => ({
  ...settings,
  noticeChannels: isAllowed(role, 'changeSettings') ? settings.noticeChannels : settings.noticeChannels.map(hideAddress),
  staff: isAllowed(role, 'manageStaff') ? settings.staff : settings.staff.map(hidePhone),
});

const without = (document: unknown, field: string): unknown =>
  typeof document === 'object' && document && field in document ? { ...document, [field]: hidden } : document;

/** One settings document, of whatever version, as a role sees it. */
export const documentSeenBy = (role: Role, kind: SettingsKind, document: unknown): unknown => {
  if (kind === 'notice-channel' && !isAllowed(role, 'changeSettings')) return without(document, 'address');
  return kind === 'staff' && !isAllowed(role, 'manageStaff') ? without(document, 'phone') : document;
};

/** Authors of an idea, without where to write to them for who does not see people's data. */
export const authorsSeenBy = <A extends IdeaAuthor>(role: Role, authors: readonly A[]): A[] =>
  isAllowed(role, 'seePeople') ? [...authors] : authors.map((author) => ({ ...author, email: undefined }));
