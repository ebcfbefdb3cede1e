import { standingOf } from '../../../shared/community/standing.ts';
import type { Conversation } from '../../../shared/contract/conversations.ts';
import { ConsentRequest, ConsentSaid } from '../../../shared/contract/idea-api.ts';
import type { Idea, Vote } from '../../../shared/contract/ideas.ts';
import { PersonWhole } from '../../../shared/contract/person-api.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { type Call, type Route, route } from '../route.ts';

/** So many of each are shown. */
const most = 20;

/** The ideas of these ids, those that were merged into another as that one. */
const readTops = async ({ ports }: Call, ids: readonly string[]) => {
  const found = await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const own = await ports.ideas.read(id);
      return [id, own?.mergedInto ? ((await ports.ideas.read(own.mergedInto)) ?? own) : own] as const;
    }),
  );
  return new Map(found.flatMap(([id, idea]) => (idea ? [[id, idea] as const] : [])));
};

/** When somebody did something by themselves: an idea that was said in one of these conversations is no second thing. */
const thingsOf = (talks: readonly Conversation[], ideas: readonly Idea[], votes: readonly Vote[]): Instant[] => {
  const said = new Set(talks.map(({ id }) => id));
  return [
    ...talks.map(({ openedAt }) => openedAt),
    ...ideas.filter(({ origin }) => !origin || !said.has(origin.conversation)).map(({ createdAt }) => createdAt),
    ...votes.filter(({ by }) => by === 'person').map(({ at }) => at),
  ];
};

/** Everything that is known of a person. Refuses `person.unknown`. */
const whole = async (call: Call): Promise<PersonWhole> => {
  const { ports, params } = call;
  const id = params['id'] ?? '';
  const [talks, ideas, votes, consent, email, settings] = await Promise.all([
    ports.persons.talks(id, most + 1),
    ports.persons.ideas(id, most + 1),
    ports.persons.votes(id, most + 1),
    said(call),
    ports.month.emailOf(id),
    ports.settings(),
  ]);
  if (talks.length + ideas.length + votes.length === 0 && !email && consent.at === null)
    throw new Refusal('person.unknown', 404, `Nothing is known of ${id}.`);
  const tops = await readTops(
    call,
    votes.map(({ idea }) => idea),
  );
  const names = talks.map(({ platform, person: { handle, name } }) => ({ platform, handle, name: name ?? null }));
  return {
    id,
    handles: [...new Map(names.map((name) => [JSON.stringify(name), name])).values()],
    email: email ?? null,
    roles: settings.roles.filter(({ people }) => people.includes(id)).map((role) => role.id),
    standing: standingOf(thingsOf(talks, ideas, votes)),
    consent,
    conversations: talks.slice(0, most),
    ideas: ideas.slice(0, most),
    votes: votes.slice(0, most).flatMap(({ idea: of, at, by }) => {
      const idea = tops.get(of);
      return idea ? [{ idea, at, by }] : [];
    }),
    more: [talks, ideas, votes].some(({ length }) => length > most),
  };
};

const said = async ({ ports, params }: Call) => {
  const person = params['id'] ?? '';
  const consent = (await ports.consents.of([person])).get(person);
  return { person, state: consent?.state ?? 'unasked', at: consent?.at ?? null };
};

export const personRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/persons/{id}',
    roles: may.seePeople,
    summary: 'What is known of a person: names, consent, conversations, ideas and votes',
    gives: PersonWhole,
    answer: whole,
  },
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
