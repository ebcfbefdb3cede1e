import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Millis } from '../engine.ts';
import { checkName, refuseSchedule } from './schedule-shape.ts';

const Row = z.object({ name: z.string(), at: z.number() });

/** Groups of schedules: `default` is always there, the template's are declared, the others are made by clients and kept. */
export const openScheduleGroups = (database: DatabaseSync, now: Millis, region: string) => {
  database.exec('CREATE TABLE IF NOT EXISTS schedule_groups (name TEXT PRIMARY KEY, at REAL) STRICT');
  const sql = {
    get: database.prepare('SELECT * FROM schedule_groups WHERE name = ?'),
    put: database.prepare('INSERT OR IGNORE INTO schedule_groups VALUES (?, ?)'),
    all: database.prepare('SELECT * FROM schedule_groups ORDER BY name'),
    remove: database.prepare('DELETE FROM schedule_groups WHERE name = ?'),
  };
  const declare = (name: string) => void sql.put.run(name, now());
  declare('default');
  const arnOf = (name: string) => `arn:aws:scheduler:${region}:000000000000:schedule-group/${name}`;
  const find = (name: string) => Row.optional().parse(sql.get.get(name));
  const check = (name: string): z.infer<typeof Row> => {
    const row = find(name);
    if (!row) throw refuseSchedule('ResourceNotFoundException', 404, `Schedule group ${name} does not exist.`);
    return row;
  };
  const told = ({ name, at }: z.infer<typeof Row>) => ({
    Arn: arnOf(name),
    Name: name,
    State: 'ACTIVE',
    CreationDate: at / 1000,
    LastModificationDate: at / 1000,
  });
  return {
    declare,
    /** Throws `ResourceNotFoundException` when there is no such group. */
    check,
    /** Creating, telling and listing groups. */
    serve: (method: string, name: string, query: URLSearchParams): unknown => {
      if (name === '') {
        const prefix = query.get('NamePrefix') ?? '';
        return {
          ScheduleGroups: z
            .array(Row)
            .parse(sql.all.all())
            .filter((row) => row.name.startsWith(prefix))
            .map(told),
        };
      }
      checkName(name);
      if (method !== 'POST') return told(check(name));
      if (find(name)) throw refuseSchedule('ConflictException', 409, `Schedule group ${name} already exists.`);
      declare(name);
      return { ScheduleGroupArn: arnOf(name) };
    },
    remove: (name: string): void => {
      check(name);
      if (name === 'default') throw refuseSchedule('ValidationException', 400, 'The default schedule group cannot be deleted.');
      sql.remove.run(name);
    },
  };
};
