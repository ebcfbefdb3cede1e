import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import type { Route } from '../route.ts';

const headers = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };

export const mediaRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/conversations/{id}/media/{interaction}/{media}',
    roles: may.readConversations,
    summary: 'The copy of something that came along: leads to its bytes for five minutes',
    status: 302,
    answer: async ({ ports, params, at }) => {
      const { id = '', interaction = '', media = '' } = params;
      const kept = await ports.media.read(id, interaction, media);
      if (!kept) throw new Refusal('media.unknown', 404, `There is no copy ${media} in ${id}.`);
      const problem = kept.problem ?? (kept.until <= at ? 'media.expired' : null);
      if (problem) throw new Refusal(problem, 410, 'No copy of it is kept.');
      return new Response(null, { status: 302, headers: { ...headers, location: await ports.media.link(kept) } });
    },
  },
];
