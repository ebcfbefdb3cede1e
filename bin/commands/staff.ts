import { createHash, randomBytes } from 'node:crypto';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { Command } from 'commander';
import * as z from 'zod';
import { keys } from '../../shared/contract/keys.ts';
import { Role, StaffMember } from '../../shared/contract/settings.ts';
import { deployedTable } from './deployed-table.ts';
import { print } from './speak.ts';

const tokenDays = 30;
const Email = z.email();

/** An id that reads like the address: `olha@brand.example` is `olha`. */
const idOf = (email: string): string =>
  email
    .split('@')[0]
    ?.toLowerCase()
    .replaceAll(/[^a-z0-9-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '') || 'staff';

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
      const member = StaffMember.parse({
        id: idOf(email.data),
        email: email.data,
        name: options.name ?? idOf(email.data),
        role: role.data,
      });
      const key = keys.settings('staff', member.id);
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: key }));
      const version = Item ? z.looseObject({ version: z.number() }).parse(Item).version + 1 : 1;
      for (const place of [key, keys.settingsVersion('staff', member.id, version)]) {
        await client.send(
          new PutCommand({
            TableName: table,
            Item: { ...place, type: 'settings', kind: 'staff', document: member, version, keeper: 'console' },
          }),
        );
      }
      const token = `heard_${randomBytes(24).toString('base64url')}`;
      const expiresAt = Math.floor(Date.now() / 1000) + tokenDays * 86_400;
      await client.send(
        new PutCommand({
          TableName: table,
          Item: {
            ...keys.token(createHash('sha256').update(token).digest('hex')),
            type: 'token',
            staff: member.id,
            role: member.role,
            expiresAt,
          },
        }),
      );
      print(options.json, { staff: member.id, role: member.role, token, expiresAt }, [
        `${member.email} is ${member.role} now.`,
        `Token, for ${tokenDays} days, shown once: ${token}`,
        'Sign in with it at /console.',
      ]);
    });
  return command;
};
