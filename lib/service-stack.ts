import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { DataStack } from './data-stack.ts';
import { AlarmTopic } from './parts/alarm-topic.ts';
import { Audit } from './rooms/audit.ts';
import { Deadlines } from './rooms/deadlines.ts';
import { Figures } from './rooms/figures.ts';
import { FrontDoor } from './rooms/front-door.ts';
import { Intake } from './rooms/intake.ts';
import { Publishing } from './rooms/publishing.ts';
import { Subscribers } from './rooms/subscribers.ts';
import { Telling } from './rooms/telling.ts';
import { Tending } from './rooms/tending.ts';
import { Watch } from './rooms/watch.ts';
import type { Stage } from './stages.ts';

/** What may be rebuilt at any time: everything that runs. One construct a room, in the order of the river. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & { stage: Stage; data: DataStack }) {
    super(scope, id, props);
    const { stage, data } = props;
    const { table, bucket, staff } = data;
    const house = { stage, alarmTopic: new AlarmTopic(this, 'Alarms', stage).topic };

    const intake = new Intake(this, 'Intake', { house, table, bucket });
    new Tending(this, 'Tending', { house, table, intake });
    const frontDoor = new FrontDoor(this, 'FrontDoor', { house, table, staff, intake });
    const { publicUrl } = frontDoor;
    const deadlines = new Deadlines(this, 'Deadlines', { house, table });
    const figures = new Figures(this, 'Figures', { house, table });
    const { bus } = new Telling(this, 'Telling', { house, table, intake, deadlines, figures, publicUrl });
    new Subscribers(this, 'Subscribers', { house, table, bus, publicUrl });
    new Publishing(this, 'Publishing', { house, table, bus, publicUrl });
    new Audit(this, 'Audit', { house, table });
    const queues = { letters: intake.letters, alarms: deadlines.alarms, recounts: figures.recounts, rollups: figures.rollups };
    new Watch(this, 'Watch', { house, table, frontDoor, queues });

    const outputs: Readonly<Record<string, [value: string, what: string]>> = {
      WebhookUrl: [`${intake.webhookUrl}hooks/`, 'Register {this}{platform}/{connection} at each platform'],
      PublicUrl: [publicUrl, 'The public site'],
      ConsoleUrl: [`${publicUrl}/console`, 'Where staff work'],
      ApiUrl: [`${publicUrl}/api/v1`, 'The staff API, described at /openapi.json'],
      ApiHost: [`${frontDoor.api.apiId}.execute-api.${this.region}.${this.urlSuffix}`, 'Goes into the stage file as edge.apiHost'],
      TableName: [table.tableName, 'The record'],
      StaffPoolId: [staff.userPoolId, 'The users of the sign-in pages; staff are invited in the console'],
    };
    for (const [name, [value, description]] of Object.entries(outputs)) new CfnOutput(this, name, { value, description });
  }
}
