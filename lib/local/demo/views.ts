import type { ViewFilters } from '../../../shared/contract/views.ts';

interface DemoView {
  readonly name: string;
  readonly filters: ViewFilters;
  readonly shared: boolean;
}
/** Views of the inbox that the team of the demo brand looks at: who saved it, and what. */
export const demoViews: ReadonlyArray<readonly [by: string, view: DemoView]> = [
  ['lead', { name: 'Скарги за строком', filters: { intent: 'complaint' }, shared: true }],
  ['lead', { name: 'Overdue in Telegram', filters: { state: 'overdue', channel: 'demo-telegram' }, shared: true }],
  ['lead', { name: 'My refunds', filters: { for: 'me', q: 'refund' }, shared: false }],
];
