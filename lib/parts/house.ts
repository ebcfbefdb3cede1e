import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Stage } from '../stages.ts';

/** What every construct of the service is given: the stage it is built for and where its alarms go. */
export interface House {
  readonly stage: Stage;
  readonly alarmTopic: ITopic;
}

/** The path under which platform secrets of a stage live in the SSM parameter store. */
export const secretsPath = (stage: Stage): string => `/heard/${stage.name}/secrets`;
