import { createHash, randomBytes } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { Command } from 'commander';
import * as z from 'zod';
import { documentShelf } from '../../shared/aws/document-shelf.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { keys } from '../../shared/contract/keys.ts';
import { Role, StaffMember } from '../../shared/contract/settings.ts';
import { isActive } from '../../shared/contract/staff-standing.ts';
import { fromMillis } from '../../shared/kernel/instant.ts';
import { memberOf } from '../../shared/staff/sessions.ts';
import { staffIdOf } from '../../shared/staff/staff-changes.ts';
import { deployedTable } from './deployed-table.ts';
import { print } from './speak.ts';

const tokenDays = 30;
const Email = z.email();

/** `heard staff invite EMAIL --role lead`: makes an account and a token to sign in with; the first one after a deploy. */
export const staffCommand = (): Command => {
  const command = new Command('staff').description('Members of staff');
  command
    .command('invite <email>')
    .description('Make an account, with your AWS credentials')
    .requiredOption('--role <role>', Role.options.join(', '))
    .option('--name <name>')
    .option('--table <name>', 'the deployment’s table (or HEARD_TABLE)')
    .option('--json', 'as JSON')
    .action(async (given: string, options: { role: string; name?: string; table?: string; json?: boolean }) => {
      const email = Email.safeParse(given);
      const role = Role.safeParse(options.role);
      if (!email.success) throw new Error(`${given} is no e-mail address.`);
      if (!role.success) throw new Error(`--role is one of ${Role.options.join(', ')}.`);
      const { client, table } = deployedTable(options.table);
      const settings = await settingsShelf(client, table)();
      const before = memberOf(settings, email.data);
      if (before && !isActive(before)) throw new Error(`${email.data} has left. A lead brings them back under Staff in the console.`);
      const id =
        before?.id ??
        staffIdOf(
          email.data,
          [...settings.staff, ...settings.teams].map((one) => one.id),
        );
      const name = options.name ?? before?.name ?? id;
      const member = StaffMember.parse({ ...before, id, email: email.data, name, role: role.data });
      const documents = documentShelf(client, table);
      const at = fromMillis(Date.now());
      const version = ((await documents.read('staff', id))?.version ?? 0) + 1;
      await documents.save({ kind: 'staff', document: member, version, keeper: 'console', by: 'heard' }, at);
      const token = `heard_${randomBytes(24).toString('base64url')}`;
      const expiresAt = Math.floor(Date.now() / 1000) + tokenDays * 86_400;
      const key = keys.token(createHash('sha256').update(token).digest('hex'));
      await client.send(
        new PutCommand({ TableName: table, Item: { ...key, type: 'token', staff: member.id, role: member.role, at, expiresAt } }),
      );
      print(options.json, { staff: member.id, role: member.role, token, expiresAt }, [
        `${member.email} is ${member.role} now.`,
        `Token, for ${tokenDays} days, shown once: ${token}`,
        'Sign in with it at /console.',
      ]);
    });
  return command;
};
