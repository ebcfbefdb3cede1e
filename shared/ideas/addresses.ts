import { derivedId } from '../kernel/ids.ts';

const plain = (email: string): string => email.trim().toLowerCase();

/** Who votes by a mail address: the same person from any browser. */
export const voterOfMail = (email: string): string => derivedId('vot', 'email', plain(email));

/** Who is written to at a mail address, whatever they were called where they left it. */
export const addresseeOf = (email: string): string => derivedId('per', 'mail', plain(email));
