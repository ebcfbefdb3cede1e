import { ConsentRequest, ConsentSaid } from '../../../shared/contract/idea-api.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { type Call, type Route, route } from '../route.ts';

const said = async ({ ports, params }: Call) => {
  const person = params['id'] ?? '';
  const consent = (await ports.consents.of([person])).get(person);
  return { person, state: consent?.state ?? 'unasked', at: consent?.at ?? null };
};

export const personRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/persons/{id}/consent',
    roles: may.seePeople,
    summary: 'What a person says of being named in public',
    gives: ConsentSaid,
    answer: said,
  },
  route({
    method: 'PUT',
    path: '/persons/{id}/consent',
    roles: may.keepConsent,
    summary: 'Keep that a person was asked, agreed to be named, or refused: who refused is named nowhere from then on',
    takes: ConsentRequest,
    gives: ConsentSaid,
    answer: async (call) => {
      const { ports, holder, at } = call;
      const person = call.params['id'] ?? '';
      await ports.consents.say({ person, state: call.body.state, at, by: holder.staff });
      await ports.audit.note({ at, by: holder.staff, did: `person.consent-${call.body.state}`, subject: person });
      return said(call);
    },
  }),
];
