import { expect, it } from 'vitest';
import { Raci } from '../../../shared/contract/settings.ts';
import { raciFaults } from '../../../shared/staff/raci-faults.ts';

const whole = { responsible: ['team'], accountable: ['role:lead'] };
const told = (...given: object[]) => raciFaults(given.map((one) => Raci.parse(one))).map(({ what, activity }) => `${what} ${activity}`);
const answer = { id: 'answer', ...whole };

it.each([
  ['nothing where all is said', [answer, { id: 'report', ...whole }], []],
  ['an activity of Heard that has no line', [answer], ['nobodyApproves report']],
  ['who approves nothing', [answer, { id: 'report', responsible: ['team'] }], ['nobodyApproves report']],
  ['what nobody does', [answer, { id: 'report', accountable: ['role:lead'] }], ['nobodyDoes report']],
  ['one person without a stand-in', [answer, { id: 'report', ...whole, accountable: ['staff:marta'] }], ['noStandIn report']],
  ['one person with a stand-in', [answer, { id: 'report', ...whole, accountable: ['staff:marta'], standIn: ['staff:olha'] }], []],
])('tells %s', (_what, given, faults) => expect(told(...given)).toEqual(faults));
