import { describe, expect, it } from 'vitest';
import { settings } from '../../browser/spytsia.ts';
import { answerOf } from './site-that.ts';

const byMail = { ...settings, brand: settings.brand && { ...settings.brand, anonymousVotes: false } };

describe('the place of a vote', () => {
  it('asks for nothing but a press', async () => {
    const page = await answerOf('/ideas/idea_docks');
    expect(page).toContain('Add my vote');
    expect(page).not.toContain('votes count by it');
  });

  it('asks for an address where votes count by it', async () => {
    expect(await answerOf('/ideas/idea_docks', { settings: byMail })).toMatch(/<input[^>]*form="vote"[^>]*type="email"[^>]*required/);
  });

  it('is not on the board where votes count by an address', async () => {
    const page = await answerOf('/ideas', { settings: byMail });
    expect(page).not.toContain('action="/ideas/idea_docks/votes"');
    expect(page).toContain('href="/ideas/idea_docks#vote"');
  });

  it('says that the vote is in, once it was pressed, and asks for no other', async () => {
    const page = await answerOf('/ideas/idea_docks?voted=1');
    expect(page).toContain('Your vote is in');
    expect(page).not.toContain('Add my vote');
  });

  it.each(['idea_receipt', 'idea_anywhere'])('only counts where nothing changes any more: %s', async (id) => {
    const page = await answerOf(`/ideas/${id}?voted=1`);
    expect(page).toContain('people wanted this');
    expect(page).not.toMatch(/Add my vote|Your vote is in/);
  });
});
