import { addresseeOf } from '../../shared/ideas/addresses.ts';
import type { ReceiveFormPorts } from './ports.ts';
import { networkOf } from './voter-of.ts';
import type { WebRequest } from './web.ts';

/** So many mails within an hour that somebody asked for: to one address, and from one network, however many people share it. */
const mostTo = 5;
const mostFrom = 60;

/** Whether one more mail may go to an address that a visitor gave: nobody can flood a stranger through us. Refuses `mail.too-often`. */
export const askForMail =
  ({ mailLimit, secret, now }: Pick<ReceiveFormPorts, 'mailLimit' | 'secret' | 'now'>) =>
  async (email: string, { address }: WebRequest): Promise<void> => {
    const at = now();
    const network = networkOf(await secret(), address, at);
    if (network) await mailLimit(network, mostFrom, at);
    await mailLimit(addresseeOf(email), mostTo, at);
  };
