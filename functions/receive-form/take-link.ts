import { Refusal } from '../../shared/kernel/refusal.ts';
import { readLink } from '../../shared/kernel/signed-link.ts';
import { mustBeHere } from '../../shared/staff/acknowledge.ts';
import { confirmVote } from './confirm-vote.ts';
import type { ReceiveFormPorts } from './ports.ts';
import type { Take } from './web.ts';

const notOurs = () => new Refusal('link.not-ours', 403, 'This link is damaged or was not made by us.');
const ended = () => new Refusal('link.ended', 410, 'This link is too old. Ask for a new one.');

/** Says that somebody has the notice that the link names; what was sent to one who left is theirs no more. */
export const takeAcknowledgement =
  ({ acknowledge, settings, secret, now }: ReceiveFormPorts): Take =>
  async (token) => {
    const [conversation, notice, by = 'link'] = readLink(await secret(), 'ack', token) ?? [];
    if (!conversation || !notice) throw notOurs();
    mustBeHere(await settings(), by);
    await acknowledge(conversation, notice, by, now());
    return { said: { acknowledged: true, notice }, page: `/ack/${token}?done=1` };
  };

/** Ends mail about the idea that the link names, about months (`month`), or all mail where it names neither. */
export const takeUnsubscription =
  ({ unsubscribe, subscriptions, secret, now }: ReceiveFormPorts): Take =>
  async (token) => {
    const [person, about] = readLink(await secret(), 'unsubscribe', token) ?? [];
    if (!person) throw notOurs();
    if (about) await subscriptions.end(about === 'month' ? null : about, person, now());
    else await unsubscribe(person, now());
    return { said: { unsubscribed: true }, page: `/unsubscribe/${token}?done=1` };
  };

/** Confirms that a mail address wants to hear of an idea, or of every month. */
export const takeConfirmation =
  ({ subscriptions, secret, now }: ReceiveFormPorts): Take =>
  async (token) => {
    const [person, idea = null] = readLink(await secret(), 'confirm', token) ?? [];
    if (!person) throw notOurs();
    if (!(await subscriptions.confirm(idea, person, now()))) throw ended();
    return { said: { confirmed: true }, page: `/confirm/${token}?done=1` };
  };

/** Counts the vote that waited for the address to which the link was sent. */
export const takeVoteLink = (ports: ReceiveFormPorts): Take => {
  const confirm = confirmVote(ports);
  return async (token) => {
    const [idea, voter] = readLink(await ports.secret(), 'vote', token) ?? [];
    if (!idea || !voter) throw notOurs();
    const held = await ports.heldVotes.read(idea, voter);
    if (!held) throw ended();
    return confirm(held);
  };
};
