import {
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  CreateScheduleGroupCommand,
  DeleteScheduleCommand,
  DeleteScheduleGroupCommand,
  GetScheduleCommand,
  GetScheduleGroupCommand,
  ListScheduleGroupsCommand,
  ListSchedulesCommand,
  SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from './open-world.ts';

/** EventBridge Scheduler as the SDK sees it. */
describe.each(['memory', 'disk'] as const)('schedules in %s', (where) => {
  let world: World;
  let scheduler: SchedulerClient;
  const at = (seconds: number) => `at(${new Date(world.clock.now + seconds * 1000).toISOString().slice(0, 19)})`;
  const wanted = (more: Partial<CreateScheduleCommandInput> = {}): CreateScheduleCommandInput => ({
    Name: 'one',
    ScheduleExpression: 'rate(1 hour)',
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: { Arn: 'arn:ring', RoleArn: 'arn:aws:iam::000000000000:role/r', Input: '{}' },
    ...more,
  });
  const target = (more: object) => ({ Arn: 'arn:ring', RoleArn: 'arn:aws:iam::000000000000:role/r', ...more });
  const create = (more: Partial<CreateScheduleCommandInput> = {}) => scheduler.send(new CreateScheduleCommand(wanted(more)));
  const names = async (more = {}) => (await scheduler.send(new ListSchedulesCommand(more))).Schedules?.map(({ Name }) => Name);
  const fire = async () => {
    world.engines.scheduler.fire(() => true);
    await world.soon();
  };
  beforeAll(async () => {
    world = await openWorld(where);
    scheduler = new SchedulerClient(world.client);
  });
  beforeEach(async () => {
    for (const Name of (await names()) ?? []) await scheduler.send(new DeleteScheduleCommand({ Name }));
    world.delivered.length = 0;
    world.broken.clear();
  });
  afterAll(async () => {
    scheduler.destroy();
    await world.close();
  });

  it('are made, told, changed and deleted', async () => {
    const { ScheduleArn } = await create({ Description: 'first' });
    expect(ScheduleArn).toMatch(/schedule\/default\/one$/);
    expect(await scheduler.send(new GetScheduleCommand({ Name: 'one' }))).toMatchObject({
      Name: 'one',
      GroupName: 'default',
      State: 'ENABLED',
      Description: 'first',
      ScheduleExpressionTimezone: 'UTC',
      CreationDate: new Date(world.clock.now),
    });
    await scheduler.send(new UpdateScheduleCommand(wanted({ State: 'DISABLED' })));
    expect(await scheduler.send(new GetScheduleCommand({ Name: 'one' }))).not.toHaveProperty('Description');
    world.pass(7200);
    await fire();
    expect(world.delivered).toEqual([]);
    await scheduler.send(new DeleteScheduleCommand({ Name: 'one' }));
    await expect(scheduler.send(new DeleteScheduleCommand({ Name: 'one' }))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('are one when the same request is said twice, and in conflict when it is another', async () => {
    const token = { ClientToken: 'once', ScheduleExpression: at(600) };
    const first = await create(token);
    expect((await create(token)).ScheduleArn).toBe(first.ScheduleArn);
    await expect(create({ ...token, ClientToken: 'twice' })).rejects.toMatchObject({ name: 'ConflictException' });
    await expect(create({ ClientToken: 'once' })).rejects.toMatchObject({ name: 'ConflictException' });
  });

  it.each<[string, Partial<CreateScheduleCommandInput>, string]>([
    ['no expression', { ScheduleExpression: 'sometimes' }, 'ValidationException'],
    ['an instant without a time', { ScheduleExpression: 'at(2026-11-16)' }, 'ValidationException'],
    ['five fields', { ScheduleExpression: 'cron(0 6 * * ?)' }, 'ValidationException'],
    ['a field of nonsense', { ScheduleExpression: 'cron(x 6 * * ? *)' }, 'ValidationException'],
    ['no such time zone', { ScheduleExpressionTimezone: 'Mars/Base' }, 'ValidationException'],
    ['a bad name', { Name: 'no spaces' }, 'ValidationException'],
    ['a window without a width', { FlexibleTimeWindow: { Mode: 'FLEXIBLE' } }, 'ValidationException'],
    ['too many retries', { Target: target({ RetryPolicy: { MaximumRetryAttempts: 186 } }) }, 'ValidationException'],
    ['a group that is not there', { GroupName: 'ghosts' }, 'ResourceNotFoundException'],
  ])('are refused with %s', async (_what, more, name) => {
    await expect(create(more)).rejects.toMatchObject({ name });
  });

  it('change only when they are there', async () => {
    await expect(scheduler.send(new UpdateScheduleCommand(wanted()))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('fire in their own time zone, with the instant where it was asked for', async () => {
    const Input = '{"at":"<aws.scheduler.scheduled-time>","by":"<aws.scheduler.schedule-arn>"}';
    await create({ ScheduleExpression: 'at(2027-01-05T09:00:00)', ScheduleExpressionTimezone: 'Europe/Kyiv', Target: target({ Input }) });
    world.clock.now = Date.parse('2027-01-05T06:59:59Z');
    expect(world.engines.scheduler.nextDue()).toBe(Date.parse('2027-01-05T07:00:00Z'));
    await fire();
    expect(world.delivered).toEqual([]);
    world.pass(1);
    await fire();
    expect(world.delivered).toMatchObject([{ payload: { at: '2027-01-05T07:00:00Z', by: expect.stringMatching(/default\/one$/) } }]);
    expect(await names()).toEqual(['one']);
    await fire();
    expect(world.delivered).toHaveLength(1);
  });

  it('tell those that beat within five minutes, and fire these once however much time has passed', async () => {
    await create({ Name: 'beat', ScheduleExpression: 'rate(1 minute)' });
    await create({ Name: 'five', ScheduleExpression: 'cron(0/5 * * * ? *)' });
    await create({ Name: 'hour', ScheduleExpression: 'cron(0 * * * ? *)' });
    const upcoming = world.engines.scheduler.upcoming();
    expect(Object.fromEntries(upcoming.map(({ name, everySeconds }) => [name, everySeconds !== null && everySeconds <= 300]))).toEqual({
      beat: true,
      five: true,
      hour: false,
    });
    world.pass(1800);
    world.engines.scheduler.fire(({ name }) => name === 'beat');
    await world.soon();
    expect(world.delivered).toHaveLength(1);
  });

  it('try a target again, then give it to the dead letters', async () => {
    const policy = { RetryPolicy: { MaximumRetryAttempts: 2 }, DeadLetterConfig: { Arn: 'arn:dead' }, Input: '{"n":1}' };
    await create({ ScheduleExpression: at(60), ActionAfterCompletion: 'DELETE', Target: target(policy) });
    world.broken.add('arn:ring');
    world.pass(60);
    await fire();
    expect(await names()).toEqual([]);
    for (let n = 0; n < 3; n += 1) {
      world.pass(10);
      await world.engines.deliveries.pump();
    }
    expect(world.delivered).toEqual([{ arn: 'arn:dead', payload: { n: 1 } }]);
    expect(world.engines.deliveries.nextDue()).toBeNull();
  });

  it('go to a target without input as an event that names the schedule', async () => {
    await create({ ScheduleExpression: at(60), Target: target({}) });
    world.pass(60);
    await fire();
    expect(world.delivered).toMatchObject([{ payload: { source: 'aws.scheduler', 'detail-type': 'Scheduled Event', detail: '{}' } }]);
  });

  it('are listed by group, prefix and page, and go with their group', async () => {
    await scheduler.send(new CreateScheduleGroupCommand({ Name: 'minutes' }));
    await expect(scheduler.send(new CreateScheduleGroupCommand({ Name: 'minutes' }))).rejects.toMatchObject({ name: 'ConflictException' });
    for (const Name of ['m1', 'm2', 'm3']) await create({ Name, GroupName: 'minutes' });
    await create({ Name: 'm4' });
    if (where === 'disk') await world.restart();
    expect(await names({ NamePrefix: 'm' })).toEqual(['m4', 'm1', 'm2', 'm3']);
    expect(await names({ GroupName: 'minutes' })).toEqual(['m1', 'm2', 'm3']);
    const first = await scheduler.send(new ListSchedulesCommand({ GroupName: 'minutes', MaxResults: 2 }));
    expect(await names({ GroupName: 'minutes', NextToken: first.NextToken })).toEqual(['m3']);
    expect((await scheduler.send(new ListScheduleGroupsCommand({}))).ScheduleGroups?.map(({ Name }) => Name)).toEqual([
      'default',
      'minutes',
    ]);
    await scheduler.send(new DeleteScheduleGroupCommand({ Name: 'minutes' }));
    expect(await names()).toEqual(['m4']);
    await expect(scheduler.send(new GetScheduleGroupCommand({ Name: 'minutes' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });
});
