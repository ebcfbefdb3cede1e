import { expect, it } from 'vitest';
import { NoticeChannel, StaffMember } from '../../../shared/contract/settings.ts';

it.each([
  ['slack', 'https://hooks.slack.com/services/T/B/x'],
  ['slack', 'C0123ABCD'],
  ['slack', 'D0123ABCD'],
  ['teams', 'https://prod-1.westeurope.logic.azure.com:443/workflows/x'],
  ['email', undefined],
  ['email', 'riders@spytsia.example'],
  ['pagerduty', undefined],
  ['pagerduty', 'eu'],
  ['jira', undefined],
  ['sms', undefined],
  ['sms', '+380441234567'],
  ['webhook', 'https://ops.spytsia.example/heard'],
])('takes a %s channel at %s', (kind, address) => {
  expect(NoticeChannel.safeParse({ id: 'one', kind, address }).success).toBe(true);
});
it.each([
  ['slack', undefined],
  ['slack', '#alerts'],
  ['slack', 'http://hooks.slack.com/x'],
  ['teams', undefined],
  ['teams', 'C0123ABCD'],
  ['sms', '0441234567'],
  ['sms', '+38 044 123 45 67'],
  ['webhook', undefined],
  ['webhook', 'ops.spytsia.example'],
  ['pigeon', 'https://loft.example'],
])('refuses a %s channel at %s', (kind, address) => {
  expect(NoticeChannel.safeParse({ id: 'one', kind, address }).success).toBe(false);
});
it.each([
  ['+380441234567', true],
  ['+12025550100', true],
  ['380441234567', false],
  ['+0441234567', false],
  ['+3804412345678901', false],
])('knows whether %s is a phone number', (phone, isOne) => {
  expect(StaffMember.safeParse({ id: 'olha', email: 'o@s.example', name: 'Olha', role: 'lead', phone }).success).toBe(isOne);
});
