import * as z from 'zod';
import type { Answers } from './serve.ts';

const Talk = z.looseObject({
  id: z.string(),
  person: z.looseObject({ name: z.string().optional(), handle: z.string() }),
  interactions: z.array(z.looseObject({ id: z.string(), direction: z.string(), author: z.looseObject({}) })),
});
interface Change {
  readonly messages?: number;
  readonly name?: string;
  readonly handle?: string;
}

/** A conversation as the API answers with it, but longer, or of another person. */
export const inThread =
  (id: string, { messages = 0, name, handle }: Change) =>
  async (request: Request, onward: Answers): Promise<Response> => {
    const answer = await onward(request);
    if (!request.url.endsWith(`/api/v1/conversations/${id}`)) return answer;
    const talk = Talk.parse(await answer.json());
    const whose = { ...(name && { name }), ...(handle && { handle }) };
    const [first] = talk.interactions;
    const more = Array.from({ length: messages }, (_, index) => ({ ...first, id: `int_more${index}`, text: `Message ${index + 1}` }));
    const interactions = [...talk.interactions, ...more].map((one) =>
      one.direction === 'in' ? { ...one, author: { ...one.author, ...whose } } : one,
    );
    return Response.json({ ...talk, person: { ...talk.person, ...whose }, interactions });
  };
