import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { AwsRequest, Engine, Millis } from '../engine.ts';
import { json, ServiceError, spelled } from './answers.ts';
import type { Deliveries } from './deliveries.ts';
import { nextFiring } from './schedule-expression.ts';

const Target = z.looseObject({
  Arn: z.string(),
  RoleArn: z.string().optional(),
  Input: z.string().optional(),
  RetryPolicy: z
    .object({ MaximumEventAgeInSeconds: z.number().default(86_400), MaximumRetryAttempts: z.number().default(185) })
    .partial()
    .optional(),
  DeadLetterConfig: z.object({ Arn: z.string() }).partial().optional(),
});
const Schedule = z.looseObject({
  GroupName: z.string().default('default'),
  ClientToken: z.string().optional(),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  FlexibleTimeWindow: z.looseObject({ Mode: z.enum(['OFF', 'FLEXIBLE']) }),
  Target,
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  ActionAfterCompletion: z.enum(['NONE', 'DELETE']).default('NONE'),
});
const Row = z.object({
  grp: z.string(),
  name: z.string(),
  body: z.string(),
  anchor: z.number(),
  nextAt: z.number().nullable(),
  every: z.number().nullable(),
});
export type Upcoming = { readonly name: string; readonly at: number; readonly everySeconds: number | null };

export interface Scheduler extends Engine {
  declareGroup(name: string): void;
  /** A schedule of the template: made if it is not there, or changed. */
  declare(group: string, name: string, schedule: unknown): void;
  upcoming(): readonly Upcoming[];
  /** Fires every schedule that is due; of those that recur within five minutes only the latest firing. */
  fire(which: (upcoming: Upcoming) => boolean): void;
}
const refuse = (code: string, status: number, message: string) => new ServiceError(code, status, message);

/** EventBridge Scheduler's own protocol over SQLite, on the virtual clock. */
export const openScheduler = (database: DatabaseSync, deliveries: Deliveries, now: Millis, region: string): Scheduler => {
  database.exec(
    'CREATE TABLE IF NOT EXISTS schedules (grp TEXT, name TEXT, body TEXT, anchor REAL, nextAt REAL, every REAL, PRIMARY KEY (grp, name)) STRICT',
  );
  const groups = new Set(['default']);
  const sql = {
    get: database.prepare('SELECT * FROM schedules WHERE grp = ? AND name = ?'),
    put: database.prepare('INSERT OR REPLACE INTO schedules VALUES (?, ?, ?, ?, ?, ?)'),
    remove: database.prepare('DELETE FROM schedules WHERE grp = ? AND name = ?'),
    all: database.prepare('SELECT * FROM schedules ORDER BY nextAt'),
    due: database.prepare('SELECT * FROM schedules WHERE nextAt <= ? ORDER BY nextAt'),
    next: database.prepare('UPDATE schedules SET nextAt = ? WHERE grp = ? AND name = ?'),
  };
  const found = (group: string, name: string) => Row.optional().parse(sql.get.get(group, name));
  const arnOf = (group: string, name: string) => `arn:aws:scheduler:${region}:000000000000:schedule/${group}/${name}`;
  const keep = (name: string, given: unknown, anchor: number): string => {
    const parsed = Schedule.safeParse(given);
    if (!parsed.success || !/^[0-9a-zA-Z-_.]{1,64}$/.test(name)) throw refuse('ValidationException', 400, 'the schedule is not valid');
    const schedule = parsed.data;
    if (!groups.has(schedule.GroupName))
      throw refuse('ResourceNotFoundException', 404, `Schedule group ${schedule.GroupName} does not exist.`);
    try {
      const { at, everySeconds } = nextFiring(schedule.ScheduleExpression, schedule.ScheduleExpressionTimezone, now() - 1, anchor);
      sql.put.run(
        schedule.GroupName,
        name,
        JSON.stringify(schedule),
        anchor,
        schedule.State === 'ENABLED' ? (at ?? now()) : null,
        everySeconds,
      );
    } catch (error) {
      throw refuse(
        'ValidationException',
        400,
        `Invalid Schedule Expression ${schedule.ScheduleExpression}. ${error instanceof Error ? error.message : ''}`,
      );
    }
    return arnOf(schedule.GroupName, name);
  };

  const fireOne = ({ grp, name, body, anchor, nextAt }: z.infer<typeof Row>) => {
    const { Target: target, ScheduleExpression, ScheduleExpressionTimezone, ActionAfterCompletion } = Schedule.parse(JSON.parse(body));
    const scheduled = new Date(nextAt ?? now()).toISOString().replace(/\.\d+Z/, 'Z');
    const input = (target.Input ?? '{}')
      .replaceAll('<aws.scheduler.scheduled-time>', scheduled)
      .replaceAll('<aws.scheduler.schedule-arn>', arnOf(grp, name));
    deliveries.add(target.Arn, JSON.parse(input), {
      attempts: (target.RetryPolicy?.MaximumRetryAttempts ?? 185) + 1,
      seconds: target.RetryPolicy?.MaximumEventAgeInSeconds ?? 86_400,
      deadLetterArn: target.DeadLetterConfig?.Arn ?? null,
    });
    const { at } = nextFiring(ScheduleExpression, ScheduleExpressionTimezone, now(), anchor);
    if (at === null && ActionAfterCompletion === 'DELETE') sql.remove.run(grp, name);
    else sql.next.run(at, grp, name);
  };
  const rows = (statement: typeof sql.all, ...parameters: number[]) => z.array(Row).parse(statement.all(...parameters));

  const serve = (request: AwsRequest) => {
    const [, kind = '', encoded = ''] = request.path.split('/');
    const name = decodeURIComponent(encoded);
    const body: unknown = request.body.length > 0 ? JSON.parse(request.body.toString('utf8')) : {};
    const group = request.query.get('groupName') ?? 'default';
    if (kind === 'schedule-groups') {
      if (request.method === 'POST') groups.add(name);
      return json(200, {
        ScheduleGroupArn: `arn:aws:scheduler:${region}:000000000000:schedule-group/${name}`,
        Name: name,
        State: 'ACTIVE',
      });
    }
    if (kind !== 'schedules') throw refuse('ResourceNotFoundException', 404, `${request.path} is not served by the local scheduler`);
    if (name === '')
      return json(200, {
        Schedules: rows(sql.all).map((row) => ({ Name: row.name, GroupName: row.grp, Arn: arnOf(row.grp, row.name), State: 'ENABLED' })),
      });
    if (request.method === 'POST') {
      const given = Schedule.safeParse(body);
      const known = found(given.data?.GroupName ?? 'default', name);
      const token = known && Schedule.parse(JSON.parse(known.body)).ClientToken;
      if (known && !(token && token === given.data?.ClientToken))
        throw refuse('ConflictException', 409, `Schedule ${name} already exists.`);
      return json(200, { ScheduleArn: keep(name, body, now()) });
    }
    if (request.method === 'PUT') return json(200, { ScheduleArn: keep(name, body, now()) });
    const known = found(group, name);
    if (!known) throw refuse('ResourceNotFoundException', 404, `Schedule ${name} does not exist.`);
    if (request.method === 'GET') return json(200, { Name: name, Arn: arnOf(group, name), ...JSON.parse(known.body) });
    sql.remove.run(group, name);
    return json(200, {});
  };

  return {
    handle: (request) => spelled(() => serve(request)),
    declareGroup: (name) => void groups.add(name),
    declare: (group, name, schedule) => {
      groups.add(group);
      const known = found(group, name);
      const wanted = JSON.stringify(Schedule.parse({ ...Object(schedule), GroupName: group }));
      if (known?.body !== wanted)
        keep(name, { ...Object(schedule), GroupName: group }, known?.anchor ?? Math.floor(now() / 60_000) * 60_000);
    },
    upcoming: () =>
      rows(sql.all).flatMap(({ name, nextAt, every }) => (nextAt === null ? [] : [{ name, at: nextAt, everySeconds: every }])),
    fire: (which) => {
      for (const row of rows(sql.due, now())) if (which({ name: row.name, at: row.nextAt ?? 0, everySeconds: row.every })) fireOne(row);
    },
    nextDue: () => rows(sql.all).find(({ nextAt }) => nextAt !== null)?.nextAt ?? null,
    wake: async () => undefined,
    close: async () => undefined,
  };
};
