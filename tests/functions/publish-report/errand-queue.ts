import type { Errand, ErrandTo } from '../../../functions/send-reply/read-errand.ts';

/** The queue of `send-reply` as far as months use it: what the bus brings, and what was put back. */
export const errandQueue = (asked: Array<{ month: string; channel: string }>) => {
  const back: Array<ErrandTo<'post'>> = [];
  return {
    later: async (errand: Errand): Promise<void> => {
      if (errand.what === 'post') back.push(errand);
    },
    next: (): ErrandTo<'post'> | undefined => {
      const fresh = asked.shift();
      return fresh ? { what: 'post', ...fresh, tries: 0, place: null } : back.shift();
    },
  };
};
