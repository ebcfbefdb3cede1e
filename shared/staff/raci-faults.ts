import type { Raci } from '../contract/settings.ts';

/** What is wrong with who answers for an activity. */
export interface RaciFault {
  readonly what: 'nobodyApproves' | 'nobodyDoes' | 'noStandIn';
  readonly activity: string;
}
/** Activities that Heard itself asks about: who is told of answers, and who approves a month. */
export const knownActivities = ['answer', 'report'] as const;

/** Activities that nobody approves or does, and those whose only approver nobody stands in for. */
export const raciFaults = (raci: readonly Raci[]): readonly RaciFault[] => {
  const missing = knownActivities.filter((id) => !raci.some((one) => one.id === id));
  return [
    ...missing.map((activity) => ({ what: 'nobodyApproves' as const, activity })),
    ...raci.flatMap(({ id: activity, accountable, responsible, standIn }): RaciFault[] => [
      ...(accountable.length === 0 ? [{ what: 'nobodyApproves' as const, activity }] : []),
      ...(responsible.length === 0 ? [{ what: 'nobodyDoes' as const, activity }] : []),
      ...(accountable.length === 1 && accountable[0]?.startsWith('staff:') && standIn.length === 0
        ? [{ what: 'noStandIn' as const, activity }]
        : []),
    ]),
  ];
};
