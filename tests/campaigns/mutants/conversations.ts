import { type Mutant, mutantsOf } from './mutant.ts';

/** What of a conversation the clocks hear, and the claims of an alarm: rules 1, 2, 10, 11 and 14. */
export const conversations: readonly Mutant[] = [
  ...mutantsOf('shared/conversations/marks.ts', [
    ['praise starts a clock', "intent === 'question' ||", "intent === 'praise' || intent === 'question' ||"],
    ['history starts a clock', "entry.kind !== 'bot' && !entry.history &&", "entry.kind !== 'bot' &&"],
    ['a bot answers', "(botsAnswer || kind !== 'bot') && !history", '!history'],
    ['a reply from before the connection answers', "kind !== 'bot') && !history &&", "kind !== 'bot') &&"],
    ['the person answers themselves', "direction === 'out' &&", ''],
    ['an edited question starts from its first words', 'from: asking.at', 'from: entry.at'],
    ['a deletion is not heard', 'entry.deletedAt && entry.deletedBy ?', 'entry.history && entry.deletedAt && entry.deletedBy ?'],
    ['a reclassified message arms from the reclassification', 'from: first.at, intent: last.intent', 'from: last.at, intent: last.intent'],
  ]),
  ...mutantsOf('shared/conversations/episodes.ts', [
    ['a message after the window reopens', '> addSeconds(resolvedAt, days * 86_400)', '> addSeconds(resolvedAt, 1e9)'],
    ['a message inside the window opens another', '> addSeconds(resolvedAt, days * 86_400)', '> resolvedAt'],
    ['what is not resolved opens another', "last?.state !== 'resolved' ||", ''],
    ['the windows of fourteen days are of fourteen hours', '* 86_400', '* 3600'],
    ['an act of staff is in every episode', 'act.conversation === conversation)', 'true)'],
    ['the first message of an episode is in the one before', 'entry.at < until', 'entry.at <= until'],
  ]),
  ...mutantsOf('shared/conversations/head.ts', [
    ['claims that were taken back stand', "step === 'breach' && revokedAt === null", "step === 'breach'"],
  ]),
  ...mutantsOf('shared/conversations/fold.ts', [
    ['the channel has no grace', '?.graceSeconds ?? 0', '?.graceSeconds && 0 || 0'],
    [
      'the newest question opens the conversation',
      'a.from < b.from ? -1 : a.from > b.from ? 1',
      'a.from > b.from ? -1 : a.from < b.from ? 1',
    ],
    ['a note makes a case of praise', 'asks.length === 0 && staffActs.every', 'asks.length < 0 && staffActs.every'],
  ]),
  ...mutantsOf('shared/conversations/settled.ts', [
    ['settled results change with the calendar', '? told : clock', '? clock : clock'],
    ['a late reply changes nothing', 'told.settledAt === clock.settledAt && ', ''],
    ['another policy changes nothing that was told', ' && policyOf(told) === policyOf(clock)', ''],
  ]),
  ...mutantsOf('functions/settle-alarm/settle-alarm.ts', [
    ['a step has one claim for ever', 'String(claims.filter(', 'String([].filter('],
    ['the next due item is not filed before the claim', 'if (next) await shelf.fileDue', 'if (!next) await shelf.fileDue'],
    ['an alarm that rang early is dropped', 'now >= alarm.at ||', 'now <= alarm.at ||'],
    ['an alarm rings for the head as it was written', 'dueSteps(head.clocks, claims', 'dueSteps(before?.clocks ?? [], claims'],
    ['what is far away is sent at once', '> longestDelay) return', '> 1e9) return'],
  ]),
  ...mutantsOf('functions/notify-staff/send-once.ts', [
    ['a notice that was sent is sent again', "known?.state !== 'sending' && known?.state !== 'failed'", 'known === undefined'],
    ['what is half sent is sent twice where that shows', '&& !messengers.repeatable(channel)', '&& false'],
    ['what failed before is given up', "known.state === 'sending' &&", ''],
    ['what failed is sent by everybody at once', "known.state === 'failed' && !", "known.state === 'failed' && 0 > 1 && !"],
    ['a failure is swallowed', 'throw error;', 'return;'],
    ['one failure hides that others failed', 'if (failed) throw', 'if (!failed) throw'],
  ]),
];
