import { noticeAdapters } from '../../shared/staff/notices/adapters.ts';
import type { NoticeAdapter } from '../../shared/staff/notices/notice-adapter.ts';
import type { Deliver } from '../../shared/staff/notices/ports.ts';
import type { Messenger, NotifyStaffPorts } from './notify-staff.ts';

const messengerBy = (adapter: NoticeAdapter, deliver: Deliver): Messenger => ({
  repeatable: adapter.repeatable,
  send: async (channel, { id, claim, conversation, step, metric, at }, words, links) => {
    // without an address it goes to each person told, and nobody is named yet
    if (channel.address === undefined && (channel.kind === 'email' || channel.kind === 'sms')) return;
    const { language } = channel;
    const notice = { id, incident: claim, conversation, step, metric, urgent: step === 'breach', words, links, language, at };
    await deliver(adapter, 'send', notice, channel);
  },
});

/** Every adapter as a messenger that sends. */
export const messengersBy = (deliver: Deliver): NotifyStaffPorts['messengers'] => ({
  slack: messengerBy(noticeAdapters.slack, deliver),
  teams: messengerBy(noticeAdapters.teams, deliver),
  email: messengerBy(noticeAdapters.email, deliver),
  pagerduty: messengerBy(noticeAdapters.pagerduty, deliver),
  jira: messengerBy(noticeAdapters.jira, deliver),
  sms: messengerBy(noticeAdapters.sms, deliver),
  webhook: messengerBy(noticeAdapters.webhook, deliver),
});
