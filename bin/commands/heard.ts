import { Command } from 'commander';
import { applyCommand } from './apply.ts';
import { auditCommand } from './audit.ts';
import { channelCommand } from './channel.ts';
import { deadlineCommand } from './deadline.ts';
import { noticesCommand } from './notices.ts';
import { quarantineCommand } from './quarantine.ts';
import { quietCommand } from './quiet.ts';
import { replayCommand } from './replay.ts';
import { reportCommand } from './report.ts';
import { staffCommand } from './staff.ts';
import { whatIfCommand } from './what-if.ts';

/** `npm run -s heard -- …`: the command line of a running Heard, on this machine or deployed. */
const heard = new Command('heard')
  .description('Answers on time, ideas that get built, and a month that says so.')
  .addHelpText(
    'after',
    '\nHEARD_URL says which Heard (http://127.0.0.1:4000 by default), HEARD_TOKEN is your token. --json prints nothing but JSON.',
  )
  .addCommand(staffCommand())
  .addCommand(applyCommand())
  .addCommand(channelCommand())
  .addCommand(noticesCommand())
  .addCommand(reportCommand())
  .addCommand(replayCommand())
  .addCommand(quarantineCommand())
  .addCommand(quietCommand())
  .addCommand(auditCommand())
  .addCommand(deadlineCommand())
  .addCommand(whatIfCommand());

try {
  await heard.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
