/** In which a browser keeps the signed key by which its votes count once. */
export const voterCookie = 'heard_voter';
