import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Construct } from 'constructs';
import type { House } from './house.ts';

/**
 * An alarm that says who is hurt and where the way back is written. `ifItFails` completes the sentence "When this fires, …";
 * `runbook` is a heading of docs/runbook.md. Fires when the metric reaches `atLeast` (1 by default).
 */
export interface SpokenAlarmProps {
  readonly house: House;
  readonly metric: IMetric;
  readonly ifItFails: string;
  readonly runbook: string;
  readonly atLeast?: number;
  readonly periods?: number;
  /** Count silence as failure: for alarms that wait for something that must keep happening. */
  readonly silenceIsFailure?: boolean;
}

export class SpokenAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: SpokenAlarmProps) {
    super(scope, id, {
      alarmDescription: `When this fires, ${props.ifItFails}. What to do: docs/runbook.md#${props.runbook}`,
      metric: props.metric,
      threshold: props.atLeast ?? 1,
      evaluationPeriods: props.periods ?? 1,
      comparisonOperator: props.silenceIsFailure
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: props.silenceIsFailure ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    this.addAlarmAction(new SnsAction(props.house.alarmTopic));
  }
}
