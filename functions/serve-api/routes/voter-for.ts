import type { VoteRequest } from '../../../shared/contract/idea-api.ts';
import type { Vote } from '../../../shared/contract/ideas.ts';
import { threadOf } from '../../../shared/conversations/thread.ts';
import { voterOfMail } from '../../../shared/ideas/addresses.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Call } from '../route.ts';

type Voter = Pick<Vote, 'voter' | 'person' | 'name' | 'email' | 'said'>;

export const voterOfPerson = (person: string): string => derivedId('vot', 'person', person);

/** Who said something in a conversation, and which words these are. Refuses `conversation.unknown`, `interaction.unknown`. */
const speakerOf = async ({ ports }: Call, id: string, interaction: string | undefined) => {
  const { conversation: head, acts } = await ports.conversations.read(id);
  if (!head) throw new Refusal('conversation.unknown', 404, `There is no conversation ${id}.`);
  const heard = threadOf(acts).filter(({ direction }) => direction === 'in');
  const words = interaction ? heard.find((one) => one.id === interaction) : heard.find(({ author }) => author.id === head.person.id);
  if (!words) throw new Refusal('interaction.unknown', 404, `Nobody said ${interaction ?? 'anything'} in ${id}.`);
  const { id: person, name } = words.author;
  return { person, name, said: { conversation: id, interaction: words.id } };
};

/**
 * Whose vote staff give. Somebody who left an address votes by it, here as on the public page, so that both are one vote. Refuses what
 * names nobody.
 */
export const voterFor = async (call: Call<VoteRequest>): Promise<Voter> => {
  const { conversation, interaction, ...given } = call.body;
  const spoke = conversation ? await speakerOf(call, conversation, interaction) : undefined;
  const person = spoke?.person ?? given.person;
  const name = spoke?.name ?? given.name;
  const email = (given.email ?? (person && (await call.ports.month.emailOf(person))))?.toLowerCase();
  return {
    voter: email ? voterOfMail(email) : person ? voterOfPerson(person) : derivedId('vot', 'name', name ?? ''),
    ...(person && { person }),
    ...(name && { name }),
    ...(email && { email }),
    ...(spoke && { said: spoke.said }),
  };
};
