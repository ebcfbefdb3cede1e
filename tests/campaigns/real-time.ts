import type { Campaign } from './campaign.ts';
import { ask, startPromising, watchBreaches } from './real-cases.ts';

/** Twenty conversations, three seconds apart, under a promise of two minutes, on the cloud of this machine in real time. */
export const run: Campaign = async ({ runs = 20, say }) => {
  const heard = await startPromising(2);
  try {
    await ask(heard, runs, say);
    const late = await watchBreaches(heard, runs, 180);
    const within = (seconds: number) => late.filter((one) => one <= seconds).length;
    say(`${late.length} alarms: ${late.map((one) => one.toFixed(1)).join(' ')}`);
    if (late.length < runs || within(15) < runs || within(5) < runs - 1) throw new Error('alarms were missed or late');
    return {
      conversations: runs,
      alarms: late.length,
      withinFiveSeconds: within(5),
      withinFifteenSeconds: within(15),
      worstSeconds: late.at(-1) ?? 0,
    };
  } finally {
    await heard.kill('SIGTERM');
  }
};
