import { addSeconds, type Instant, toMillis } from '../../../shared/kernel/instant.ts';
import { type Scene, scenesUntil } from './scenes.ts';

export interface Stage {
  /** Where Heard answers. */
  readonly url: string;
  /** A token that the API accepts, by member of staff. */
  readonly tokens: Readonly<Record<string, string>>;
  /** Moves the clock; everything due on the way happens, and nothing is under way when it resolves. */
  readonly move: (millis: number) => Promise<void>;
}
const sittingSeconds = 40 * 60;

/** Scenes that lie close together, so that one move of the clock serves them all. */
const sittings = (scenes: readonly Scene[]): Scene[][] => {
  const found: Scene[][] = [];
  for (const scene of scenes) {
    const current = found.at(-1);
    if (current?.[0] && scene.at < addSeconds(current[0].at, sittingSeconds)) current.push(scene);
    else found.push([scene]);
  }
  return found;
};
const isDelivery = ({ path }: Scene) => path.startsWith('/hooks/') || path.startsWith('/forms/');
/** The conversation that a call of the API is about, if it is about one. */
const conversationOf = ({ path }: Scene) => /^\/api\/v1\/conversations\/([^/]+)/.exec(path)?.[1];

/**
 * Plays the story of the demo brand through its own front doors: signed webhooks, pages, the staff API. What people said comes
 * with its own time and a few minutes late, as platforms bring it; what staff did is stamped when it is done. Rejects with what
 * was refused, by address and status.
 */
export const tellStory = async ({ url, tokens, move }: Stage, start: Instant): Promise<void> => {
  const play = async ({ path, method, sign, body, as }: Scene, now: number): Promise<void> => {
    const authorization = as && { authorization: `Bearer ${tokens[as]}` };
    const answer = await fetch(url + path, {
      method: method ?? 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...sign?.(String(Math.floor(now / 1000))),
        ...authorization,
      },
      body,
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    await answer.arrayBuffer();
  };
  for (const scenes of sittings(scenesUntil(start))) {
    const now = toMillis(scenes.at(-1)?.at ?? start);
    await move(now);
    await Promise.all(scenes.filter(isDelivery).map((scene) => play(scene, now)));
    if (scenes.some(isDelivery)) await move(now);
    // each step of one conversation is done before its next one
    const touched = new Set<string>();
    for (const scene of scenes.filter((one) => !isDelivery(one))) {
      const conversation = conversationOf(scene);
      if (conversation && touched.has(conversation)) {
        await move(now);
        touched.clear();
      }
      if (conversation) touched.add(conversation);
      await play(scene, now);
    }
  }
};
