import type { NoticeChannel } from '../../contract/settings.ts';
import { jiraServiceManagement } from './jira-service-management.ts';
import { mail } from './mail.ts';
import type { NoticeAdapter } from './notice-adapter.ts';
import { pagerduty } from './pagerduty.ts';
import { slack } from './slack.ts';
import { sms } from './sms.ts';
import { teams } from './teams.ts';
import { webhook } from './webhook.ts';

/** Every way to staff, by the kind of its channel. A new one is one file and one line here. */
export const noticeAdapters: Readonly<Record<NoticeChannel['kind'], NoticeAdapter>> = {
  slack,
  teams,
  email: mail,
  pagerduty,
  jira: jiraServiceManagement,
  sms,
  webhook,
};
