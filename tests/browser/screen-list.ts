import { signLink } from '../../shared/kernel/signed-link.ts';

/** Screens of the console, by the names of their pictures. */
export const consoleScreens = [
  ['inbox', '/console'],
  ['inbox-view', '/console?intent=complaint'],
  ['conversation', '/console/conversations/conv_taras'],
  ['ideas', '/console/ideas'],
  ['ideas-list', '/console/ideas?view=list'],
  ['idea', '/console/ideas/idea_docks'],
  ['proposals', '/console/proposals'],
  ['forms', '/console/forms'],
  ['form', '/console/forms/pulse'],
  ['collecting', '/console/collecting'],
  ['figures', '/console/figures'],
  ['month', '/console/month'],
  ['channels', '/console/channels'],
  ['connect', '/console/channels/connect'],
  ['quarantine', '/console/channels/unread'],
  ['notices', '/console/notices'],
  ['quiet', '/console/quiet'],
  ['audit', '/console/audit'],
  ['settings', '/console/settings'],
  ['setting-calendar', '/console/settings/calendar/kyiv'],
  ['setting-policy', '/console/settings/policy/standard'],
  ['setting-text', '/console/settings/topic/docks'],
  ['gone', '/console/nowhere'],
] as const;

const token = signLink('a-secret-of-the-tests', 'ack', ['conv_taras', 'not_1']);

/** Pages that people see, by the names of their pictures. */
export const publicScreens = [
  ['front', '/'],
  ['board', '/ideas'],
  ['nothing-found', '/ideas?q=unicorn'],
  ['idea', '/ideas/idea_docks'],
  ['voted', '/ideas/idea_docks?voted=1'],
  ['subscribed', '/ideas/idea_docks?subscribed=1'],
  ['shipped', '/ideas/idea_receipt'],
  ['joined', '/ideas/idea_lottery'],
  ['declined', '/ideas/idea_anywhere'],
  ['roadmap', '/roadmap'],
  ['form', '/forms/idea'],
  ['sent', '/forms/question?sent=1'],
  ['survey', '/forms/pulse'],
  ['survey-sent', '/forms/pulse?sent=1'],
  ['survey-closed', '/forms/later'],
  ['framed', '/forms/pulse?embed=1'],
  ['months', '/asked'],
  ['month', '/asked/2026-10'],
  ['quiet-month', '/asked/2026-09'],
  ['promise', '/promise'],
  ['rules', '/rules'],
  ['faq', '/faq'],
  ['help', '/help'],
  ['acknowledge', `/ack/${token}`],
  ['gone', '/nothing'],
] as const;
