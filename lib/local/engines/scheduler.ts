import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { AwsRequest, Engine, Millis } from '../engine.ts';
import { json, spelled } from './answers.ts';
import type { Deliveries } from './deliveries.ts';
import { nextFiring } from './schedule-expression.ts';
import { openScheduleGroups } from './schedule-groups.ts';
import { checkName, payloadOf, readSchedule, refuseSchedule, Schedule } from './schedule-shape.ts';
import { atOnce } from './store.ts';

const Row = z.object({
  grp: z.string(),
  name: z.string(),
  body: z.string(),
  anchor: z.number(),
  nextAt: z.number().nullable(),
  every: z.number().nullable(),
});
type Row = z.infer<typeof Row>;
/** `at` in virtual milliseconds; `everySeconds` where it recurs in a short, even beat. */
export type Upcoming = { readonly name: string; readonly at: number; readonly everySeconds: number | null };

export interface Scheduler extends Engine {
  declareGroup(name: string): void;
  /** A schedule of the template: made if it is not there, or changed. */
  declare(group: string, name: string, schedule: unknown): void;
  upcoming(): readonly Upcoming[];
  /** Fires every schedule that is due; one that recurs fires once, however many of its instants have passed. */
  fire(which: (upcoming: Upcoming) => boolean): void;
}

/** EventBridge Scheduler's own protocol over SQLite, on the virtual clock. An `at()` that has passed fires at once. */
export const openScheduler = (database: DatabaseSync, deliveries: Deliveries, now: Millis, region: string): Scheduler => {
  database.exec(
    'CREATE TABLE IF NOT EXISTS schedules (grp TEXT, name TEXT, body TEXT, anchor REAL, nextAt REAL, every REAL, PRIMARY KEY (grp, name)) STRICT',
  );
  const groups = openScheduleGroups(database, now, region);
  const sql = {
    get: database.prepare('SELECT * FROM schedules WHERE grp = ? AND name = ?'),
    put: database.prepare('INSERT OR REPLACE INTO schedules VALUES (?, ?, ?, ?, ?, ?)'),
    remove: database.prepare('DELETE FROM schedules WHERE grp = ? AND name = ?'),
    removeGroup: database.prepare('DELETE FROM schedules WHERE grp = ?'),
    all: database.prepare('SELECT * FROM schedules ORDER BY nextAt'),
    list: database.prepare('SELECT * FROM schedules ORDER BY grp, name'),
    due: database.prepare('SELECT * FROM schedules WHERE nextAt <= ? ORDER BY nextAt'),
    next: database.prepare('UPDATE schedules SET nextAt = ? WHERE grp = ? AND name = ?'),
    soonest: database.prepare('SELECT min(nextAt) AS at FROM schedules'),
  };
  const arnOf = (group: string, name: string) => `arn:aws:scheduler:${region}:000000000000:schedule/${group}/${name}`;
  const known = (group: string, name: string) => Row.optional().parse(sql.get.get(group, name));
  const found = (group: string, name: string): Row => {
    const row = known(group, name);
    if (!row) throw refuseSchedule('ResourceNotFoundException', 404, `Schedule ${name} does not exist.`);
    return row;
  };
  const bodyOf = ({ body }: Row): Schedule => Schedule.parse(JSON.parse(body));
  const rows = (statement: typeof sql.all, ...parameters: number[]) => z.array(Row).parse(statement.all(...parameters));

  /** The firing after an instant, within the dates of the schedule. Throws RangeError on what is no expression. */
  const firingAfter = ({ ScheduleExpression, ScheduleExpressionTimezone, StartDate, EndDate }: Schedule, after: number, anchor: number) => {
    const from = StartDate === undefined ? after : Math.max(after, StartDate * 1000 - 1);
    const { at, everySeconds } = nextFiring(ScheduleExpression, ScheduleExpressionTimezone, from, anchor);
    return { at: at !== null && EndDate !== undefined && at > EndDate * 1000 ? null : at, everySeconds };
  };
  const keep = (name: string, schedule: Schedule, anchor: number): string => {
    const { GroupName, ScheduleExpression, State } = schedule;
    groups.check(GroupName);
    try {
      const { at, everySeconds } = firingAfter(schedule, now() - 1, anchor);
      const first = at ?? (ScheduleExpression.startsWith('at(') ? now() : null);
      sql.put.run(GroupName, name, JSON.stringify(schedule), anchor, State === 'ENABLED' ? first : null, everySeconds);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw refuseSchedule('ValidationException', 400, `Invalid Schedule Expression ${ScheduleExpression}. ${error.message}`);
    }
    return arnOf(GroupName, name);
  };
  /** The delivery and the next instant are one write: after a crash a firing is neither lost nor doubled. */
  const fireOne = (row: Row) =>
    atOnce(database, () => {
      const { grp, name, anchor, nextAt } = row;
      const schedule = bodyOf(row);
      const { RetryPolicy, DeadLetterConfig, Arn } = schedule.Target;
      const scheduled = new Date(nextAt ?? now()).toISOString().replace(/\.\d+Z/, 'Z');
      deliveries.add(Arn, payloadOf(schedule, arnOf(grp, name), scheduled, randomUUID(), region), {
        attempts: (RetryPolicy?.MaximumRetryAttempts ?? 185) + 1,
        seconds: RetryPolicy?.MaximumEventAgeInSeconds ?? 86_400,
        deadLetterArn: DeadLetterConfig?.Arn ?? null,
      });
      const { at } = firingAfter(schedule, now(), anchor);
      if (at === null && schedule.ActionAfterCompletion === 'DELETE') sql.remove.run(grp, name);
      else sql.next.run(at, grp, name);
    });

  const create = (name: string, given: unknown) => {
    const schedule = readSchedule(name, given);
    const before = known(schedule.GroupName, name);
    if (!before) return keep(name, schedule, now());
    // the same request said again is the same schedule
    const same =
      schedule.ClientToken !== undefined && isDeepStrictEqual(Schedule.parse(JSON.parse(JSON.stringify(schedule))), bodyOf(before));
    if (!same) throw refuseSchedule('ConflictException', 409, `Schedule ${name} already exists.`);
    return arnOf(schedule.GroupName, name);
  };
  const list = (query: URLSearchParams) => {
    const [group, prefix, state] = [query.get('ScheduleGroup'), query.get('NamePrefix') ?? '', query.get('State')];
    const [most, after] = [Number(query.get('MaxResults') ?? 100), query.get('NextToken') ?? ''];
    const wanted = rows(sql.list)
      .map((row) => ({ row, schedule: bodyOf(row), place: `${row.grp}/${row.name}` }))
      .filter(
        ({ row, schedule, place }) =>
          (!group || row.grp === group) && row.name.startsWith(prefix) && (!state || schedule.State === state) && place > after,
      );
    const page = wanted.slice(0, most);
    return {
      Schedules: page.map(({ row, schedule }) => ({
        Name: row.name,
        GroupName: row.grp,
        Arn: arnOf(row.grp, row.name),
        State: schedule.State,
        Target: { Arn: schedule.Target.Arn },
        CreationDate: row.anchor / 1000,
        LastModificationDate: row.anchor / 1000,
      })),
      ...(wanted.length > most && { NextToken: page.at(-1)?.place }),
    };
  };
  const schedules = (method: string, name: string, query: URLSearchParams, body: unknown): unknown => {
    if (name === '') return list(query);
    if (method === 'POST') return { ScheduleArn: create(name, body) };
    if (method === 'PUT') {
      const schedule = readSchedule(name, body);
      found(schedule.GroupName, name);
      return { ScheduleArn: keep(name, schedule, now()) };
    }
    checkName(name);
    const row = found(query.get('groupName') ?? 'default', name);
    if (method === 'DELETE') return void sql.remove.run(row.grp, name);
    const { ClientToken: _token, ...told } = bodyOf(row);
    const times = { CreationDate: row.anchor / 1000, LastModificationDate: row.anchor / 1000 };
    return { ...told, Name: name, Arn: arnOf(row.grp, name), ...times };
  };
  const serve = (request: AwsRequest): unknown => {
    const { method, path, query } = request;
    const [, kind = '', encoded = ''] = path.split('/');
    const name = decodeURIComponent(encoded);
    const body: unknown = request.body.length > 0 ? JSON.parse(request.body.toString('utf8')) : {};
    if (kind === 'schedules') return schedules(method, name, query, body);
    if (kind === 'schedule-groups' && method === 'DELETE')
      return atOnce(database, () => {
        groups.remove(name);
        sql.removeGroup.run(name);
      });
    if (kind === 'schedule-groups') return groups.serve(method, name, query);
    throw refuseSchedule('ResourceNotFoundException', 404, `${path} is not served by the local scheduler`);
  };

  const fire = (which: (upcoming: Upcoming) => boolean) => {
    for (const row of rows(sql.due, now())) if (which({ name: row.name, at: row.nextAt ?? 0, everySeconds: row.every })) fireOne(row);
  };
  return {
    handle: (request) => spelled(() => json(200, serve(request) ?? {}, { 'content-type': 'application/json' })),
    declareGroup: groups.declare,
    declare: (group, name, schedule) => {
      groups.declare(group);
      const before = known(group, name);
      const wanted = Schedule.parse({ ...Object(schedule), GroupName: group });
      if (before?.body !== JSON.stringify(wanted)) keep(name, wanted, before?.anchor ?? Math.floor(now() / 60_000) * 60_000);
    },
    upcoming: () =>
      rows(sql.all).flatMap(({ name, nextAt, every }) => (nextAt === null ? [] : [{ name, at: nextAt, everySeconds: every }])),
    fire,
    nextDue: () => z.object({ at: z.number().nullable() }).parse(sql.soonest.get()).at,
    wake: async () => fire(() => true),
    close: async () => undefined,
  };
};
