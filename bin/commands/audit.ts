import { Command } from 'commander';
import { AuditCheck, AuditPage } from '../../shared/contract/audit.ts';
import { dayAfter } from '../../shared/staff/audit-seal.ts';
import { ask, print } from './speak.ts';

const lineOf = ({ day, state, lines, seal }: AuditCheck): string =>
  state === 'open'
    ? `${day}  not sealed, ${lines} lines`
    : `${day}  ${state === 'fits' ? 'fits' : 'DIFFERS'}, ${lines} lines, sealed with ${seal?.lines}`;

/** `heard audit verify FROM TO` and `heard audit export DAY`: what staff did, and whether it is as it was sealed. */
export const auditCommand = (): Command => {
  const command = new Command('audit').description('What staff did');
  command
    .command('verify <from> [to]')
    .description('Count each day again and hold it against its seal; ends with 1 where one differs')
    .option('--json', 'as JSON')
    .action(async (from: string, to: string | undefined, { json }: { json?: boolean }) => {
      const checks: AuditCheck[] = [];
      for (let day = from; day <= (to ?? from); day = dayAfter(day)) checks.push(await ask(AuditCheck, `/audit/days/${day}/check`));
      print(json, checks, checks.map(lineOf));
      if (checks.some(({ state }) => state === 'differs')) process.exitCode = 1;
    });
  command
    .command('export <day>')
    .description('Every line of a day as JSON lines, newest first')
    .action(async (day: string) => {
      for (let next: string | null = ''; next !== null; ) {
        const page: AuditPage = await ask(AuditPage, `/audit?${new URLSearchParams({ day, limit: '200', ...(next && { next }) })}`);
        for (const line of page.items) process.stdout.write(`${JSON.stringify(line)}\n`);
        ({ next } = page);
      }
    });
  return command;
};
