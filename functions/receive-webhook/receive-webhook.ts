import { Knocker } from '../../shared/contract/letters.ts';
import type { Secrets } from '../../shared/contract/settings.ts';
import { doorways } from '../../shared/intake/doorways.ts';
import { keepLetter } from '../../shared/intake/keep-letter.ts';
import type { Answer, Delivery, Doorway } from '../../shared/intake/platform.ts';
import type { GoogleTokens, LetterBodies, LetterQueue, SecretShelf } from '../../shared/intake/ports.ts';
import type { Now } from '../../shared/kernel/instant.ts';

export interface ReceiveWebhookPorts {
  readonly letters: LetterQueue;
  readonly bodies: LetterBodies;
  readonly secrets: SecretShelf;
  readonly google: GoogleTokens;
  readonly now: Now;
}

/** WhatsApp's 3 MB is the largest body that a platform documents; a function URL takes 6 MB. */
export const largestBody = 4_000_000;

const plain = (status: number, body: string): Answer => ({ status, contentType: 'text/plain', body });
/** One answer for an unknown address, an unset secret and a wrong signature: a stranger learns nothing. */
const stranger = plain(401, 'signature.refused');

/** Checks against both active secrets; a mismatch asks the store once more, because a secret may just have been rotated. */
const signedBy = async (
  doorway: Doorway,
  delivery: Delivery,
  known: Secrets,
  fresh: () => Promise<Secrets | undefined>,
  { now, google }: Pick<ReceiveWebhookPorts, 'now' | 'google'>,
) => {
  const fits = async (secrets: Secrets) => {
    for (const secret of secrets.signing) if (await doorway.verify(delivery, secret, now(), secrets, google)) return true;
    return false;
  };
  if (await fits(known)) return true;
  const again = await fresh();
  return again !== undefined && again !== known && fits(again);
};

/**
 * Takes a delivery at `/hooks/{platform}/{connection}` (and `/{key}` where a platform signs nothing): answers the handshake, checks the signature over the raw bytes, puts
 * the letter on the queue, and only then says 200. Never 404 or 410, which some platforms take as "switch this off"; 413 over
 * 4 MB. Throws when our own storage failed, so that the platform delivers again.
 */
export const receiveWebhook =
  ({ letters, bodies, secrets, google, now }: ReceiveWebhookPorts) =>
  async (path: string, request: Omit<Delivery, 'key'>): Promise<Answer> => {
    const [, , platformName = '', connection = '', key = ''] = path.split('/');
    const delivery: Delivery = { ...request, key };
    const platform = Knocker.safeParse(platformName);
    const doorway = platform.success ? doorways[platform.data] : undefined;
    if (!platform.success || !doorway || !/^[a-z0-9][a-z0-9-]{0,63}$/.test(connection)) return stranger;
    if (delivery.body.length > largestBody) return plain(413, 'body.too-large');
    const known = await secrets.of(connection);
    if (!known) return stranger;
    const handshake = doorway.handshake?.(delivery, known);
    if (handshake) return handshake;
    if (delivery.method !== 'POST' || !(await signedBy(doorway, delivery, known, () => secrets.fresh(connection), { now, google })))
      return stranger;
    const answer = doorway.answer?.(delivery, known);
    if (answer) return answer;

    const headers = Object.fromEntries(
      doorway.keptHeaders.flatMap((name) => (delivery.headers[name] === undefined ? [] : [[name, delivery.headers[name]]])),
    );
    await keepLetter({ letters, bodies })({ platform: platform.data, connection, receivedAt: now(), headers }, delivery.body);
    return doorway.thanks?.(delivery) ?? plain(200, 'ok');
  };
