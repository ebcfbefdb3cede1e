import type { BulkResult } from '../../../shared/contract/bulk.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { field, handing, now, settings, staffName, told } from './state.ts';
import type { Offer, Undone } from './undo.ts';
import { listing } from './voices/inbox.ts';

const deedTold = (deed: Undone): string => {
  const say = listing.value;
  if (deed.do === 'assign') {
    if (deed.assignee) return say('did.assign', { name: staffName(deed.assignee) });
    const team = settings.value?.teams.find(({ id }) => id === deed.team)?.name ?? deed.team;
    return team ? say('did.assign', { name: handing.value('over.team', { name: team }) }) : say('did.unassign');
  }
  if (deed.do === 'status') return say('did.status', { state: field.value(`state.${deed.state}`) });
  if (deed.do === 'priority') return say('did.priority', { priority: handing.value(`priority.${deed.priority}`) });
  if (deed.do === 'tag') return say(deed.on ? 'did.tagOn' : 'did.tagOff', { tag: deed.tag });
  if (deed.do === 'intent') return say('did.intent', { intent: field.value(`intent.${deed.intent}`) });
  return deed.do === 'take' ? say('did.take') : say('did.remove-view', { name: deed.name });
};

/** What was done, as a sentence: of one conversation with its name, of several with their count. */
export const offerTold = ({ deed, talks }: Offer): string => {
  const [first] = talks;
  const did = deedTold(deed);
  if (!first) return did;
  return talks.length === 1 ? listing.value('undo.one', { name: first.name, did }) : listing.value('undo.many', { n: talks.length, did });
};

/** Why a conversation stays as it was. */
export const whyKept = ({ problem }: BulkResult): string => {
  const say = listing.value;
  const { by, at } = problem?.facts ?? {};
  const who = by && by !== 'nobody' ? staffName(by) : '';
  if (problem?.code === 'conversation.taken') return say('why.taken', { who });
  if (problem?.code === 'conversation.unknown') return say('why.unknown');
  if (problem?.code === 'act.not-recorded') return say('why.not-recorded');
  if (problem?.code === 'undo.changed')
    return by && at ? say('why.changed', { who, at: told.value.near(instantFrom(at), now.value) }) : say('why.said');
  if (problem?.code === 'undo.nothing') return say('why.nothing');
  return problem?.code === 'undo.impossible' ? say('why.impossible') : (problem?.detail ?? '');
};
