import { readFileSync } from 'node:fs';
import { apiRoutes } from '../../functions/serve-api/api-routes.ts';
import { Role } from '../../shared/contract/settings.ts';
import { may, type Permission } from '../../shared/staff/permissions.ts';

export const rolesPage = new URL('../../docs/roles.md', import.meta.url);

const deeds: Readonly<Record<Permission, string>> = {
  readConversations: 'read conversations, their media and why they are due',
  handleConversations: 'take, assign, pause, resolve, reclassify, tag, snooze, escalate',
  keepViews: 'save views of the inbox for themselves',
  shareViews: 'share views with all, and change shared ones of others',
  acknowledge: 'say that they have it',
  note: 'leave notes',
  reply: 'answer on the platform',
  approveReplies: 'approve replies, where the promise names them, and never their own',
  moderate: 'hide, show again, take back; set votes aside',
  readIdeas: 'read ideas, proposals and the hot plan',
  fileIdeas: 'file ideas, decide on proposals, vote for somebody',
  weighIdeas: 'say what an idea would help and cost, and what it is about',
  moveIdeas: 'move and join ideas, fill the hot plan',
  seePeople: 'see where to write to people, and what they say of being named',
  keepConsent: 'keep what people say of being named',
  readMonth: 'read the month',
  editMonth: 'draft and edit the month, say that it was posted',
  approveMonth: 'approve the month, where the RACI of `report` names them',
  readFigures: 'read figures, surveys and effects',
  tryPromises: 'try other promises without saving them',
  readSettings: 'read settings, colleagues, channels and what could not be read',
  editForms: 'change forms, surveys and rules for ideas',
  editKnowledge: 'change scripts, questions and answers, help routes and the tone',
  changeSettings: 'change the brand, calendars, policies, teams, ladders, RACI, rotas, notice channels, topics; see their addresses',
  changeSomeSettings: 'save some kind of settings',
  manageStaff: 'change colleagues, and see their phones',
  testNotices: 'send test notices',
  readAudit: 'read what staff did, and check the seals of its days',
  keepQuiet: 'hold everything that goes out by itself, and let it go',
  seeSecrets: 'see the webhook address of a channel and which secrets it has',
  connectChannels: 'connect, change and check channels, give secrets',
  replayQuarantine: 'see raw deliveries, read them again, discard them',
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: string, rows: ReadonlyArray<readonly [string, readonly Role[]]>): string =>
  [
    row([head, ...Role.options]),
    row(['---', ...Role.options.map(() => ':-:')]),
    ...rows.map(([name, roles]) => row([name, ...Role.options.map((role) => (roles.includes(role) ? '✓' : '·'))])),
  ].join('\n');

const isPermission = (name: string): name is Permission => name in may;
const tables = (): Readonly<Record<string, string>> => ({
  deeds: table(
    'may',
    Object.keys(may)
      .filter(isPermission)
      .map((name) => [deeds[name], may[name]] as const),
  ),
  routes: table(
    'route, under `/api/v1`',
    apiRoutes.map(({ method, path, roles }) => [`\`${method} ${path}\``, roles] as const),
  ),
});

const marked = /(<!-- table: ([a-z]+) -->\n)[\s\S]*?(\n<!-- end -->)/g;
/** The page with its tables made anew. */
export const renderRoles = (): string => {
  const made = tables();
  return readFileSync(rolesPage, 'utf8').replace(
    marked,
    (_whole, start: string, name: string, end: string) => `${start}\n${made[name] ?? ''}\n${end}`,
  );
};
