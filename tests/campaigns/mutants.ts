import { type Campaign, progress } from './campaign.ts';
import { clocks } from './mutants/clocks.ts';
import { conversations } from './mutants/conversations.ts';
import { engine } from './mutants/engine.ts';
import type { Mutant } from './mutants/mutant.ts';
import { copyTree } from './mutants/tree.ts';

const sla = ['tests/shared/sla'];
const whole = [...sla, 'tests/shared/conversations', 'tests/functions/settle-alarm', 'tests/functions/notify-staff'];
const isEngine = (file: string) => /(working-hours|opening-spans|pauses)\.ts$/.test(file);

/**
 * Rules broken by hand, one at a time in a copy of the tree: the unit tests of deadlines must notice each. Throws when one is
 * not noticed, when its text is not found exactly once, or when the tests fail with nothing broken. `runs` takes the first so many.
 */
export const run: Campaign = async ({ runs, say }) => {
  const mutants: readonly Mutant[] = [...engine, ...clocks, ...conversations].slice(0, runs);
  const tree = copyTree();
  const step = progress(mutants.length, say);
  const survived: string[] = [];
  try {
    const lost = mutants.filter(({ file, find }) => tree.read(file).split(find).length !== 2).map(({ name }) => name);
    if (lost.length > 0) throw new Error(`These mutants do not find their text exactly once: ${lost.join('; ')}`);
    if (!(await tree.passes(whole))) throw new Error('The tests fail with nothing broken');
    for (const [index, { name, file, find, replace }] of mutants.entries()) {
      const text = tree.read(file);
      tree.write(
        file,
        text.replace(find, () => replace),
      );
      if (await tree.passes(isEngine(file) ? sla : whole)) {
        survived.push(`${file}: ${name}`);
        say(`Not noticed: ${file}: ${name}`);
      }
      tree.write(file, text);
      step(index);
    }
  } finally {
    tree.remove();
  }
  if (survived.length > 0) throw new Error(`${survived.length} of ${mutants.length} were not noticed:\n${survived.join('\n')}`);
  return { mutants: mutants.length, noticed: mutants.length - survived.length, files: [...new Set(mutants.map(({ file }) => file))] };
};
