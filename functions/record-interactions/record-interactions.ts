import type { Interaction } from '../../shared/contract/acts.ts';
import type { Idea } from '../../shared/contract/ideas.ts';
import { Letter } from '../../shared/contract/letters.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { type PlaceShelf, placeActs } from '../../shared/conversations/place-acts.ts';
import type { ConversationPorts } from '../../shared/conversations/ports.ts';
import { recordActs } from '../../shared/conversations/record-acts.ts';
import type { SurveyShelf } from '../../shared/insights/ports.ts';
import { mediaAsked } from '../../shared/intake/media-asked.ts';
import { normalise } from '../../shared/intake/normalise.ts';
import type { AskToTend, IntakeShelf } from '../../shared/intake/ports.ts';
import { testIn } from '../../shared/intake/test-delivery.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { type PagerdutyPress, pagerdutyPress } from '../../shared/staff/notices/pagerduty-webhook.ts';
import { type SlackPress, slackPress } from '../../shared/staff/notices/slack-interaction.ts';
import { formIdeas } from './form-ideas.ts';
import { type Person, peopleOf } from './people.ts';
import { keepSaidIdeas, type SaidIdeaPorts } from './said-ideas.ts';
import { surveyAnswers } from './survey-answers.ts';

/** What recording needs beside the conversations: the raw bytes, the drawer for what is no interaction, the people. */
export interface RecordPorts extends ConversationPorts, SaidIdeaPorts {
  readonly bodyOf: (letter: Letter) => Promise<Buffer>;
  readonly intake: IntakeShelf;
  readonly keepPerson: (person: Person) => Promise<void>;
  /** Keeps what a person answered to a monthly survey. */
  readonly keepAnswer: SurveyShelf['keep'];
  readonly places: PlaceShelf;
  /** Asks the platform for what it only named. */
  readonly askToTend: AskToTend;
  /** Notes that a channel was heard. */
  readonly heard: (channel: string, at: Instant) => Promise<void>;
  /** Notes that a test delivery of ours came through. */
  readonly arrived: (channel: string, test: string, at: Instant) => Promise<void>;
  /** Does what a member of staff pressed under a notice in Slack. */
  readonly press: (press: SlackPress, letter: string, at: Instant) => Promise<void>;
  /** Acknowledges what somebody took in PagerDuty. */
  readonly takeIncident: (press: PagerdutyPress, channel: string, at: Instant) => Promise<void>;
}
interface Message {
  readonly id: string;
  readonly body: string;
}

/** The channel through which a platform is asked for what a letter only named: the first of its connection. */
const askingChannel = ({ connection }: Letter, { channels }: Settings): string =>
  channels.find((channel) => channel.connection === connection)?.id ?? connection;

/** How many conversations are folded side by side. */
const abreast = 8;

/**
 * Records a batch of letters: every part of each becomes an interaction, is counted as ignored by the rule that names it, or
 * is quarantined with its raw bytes. Each conversation of the batch is folded once. Answers with the messages that failed,
 * by id, and why.
 */
export const recordInteractions =
  ({
    bodyOf,
    intake,
    keepPerson,
    propose,
    keepProposal,
    keepAnswer,
    press,
    takeIncident,
    askToTend,
    heard,
    arrived,
    places,
    ...ports
  }: RecordPorts) =>
  async (messages: readonly Message[]): Promise<ReadonlyMap<string, unknown>> => {
    const failed = new Map<string, unknown>();
    const found: Array<{ message: string; interaction: Interaction; ideas: readonly Idea[] }> = [];
    const keepIdeas = keepSaidIdeas({ propose, keepProposal });
    const place = placeActs({ places, shelf: ports.shelf });

    const open = async ({ id, body }: Message) => {
      const letter = Letter.parse(JSON.parse(body));
      const bytes = await bodyOf(letter);
      const tested = testIn(bytes);
      if (tested) {
        await arrived(tested.channel, tested.test, letter.receivedAt);
        return intake.ignore(letter, 0, 'heard.test');
      }
      const pressed = letter.platform === 'slack' ? slackPress(bytes) : null;
      if (pressed) return press(pressed, letter.id, letter.receivedAt);
      const taken = letter.platform === 'pagerduty' ? pagerdutyPress(bytes) : null;
      if (taken) return takeIncident(taken, letter.connection, letter.receivedAt);
      if (letter.platform === 'pagerduty') return intake.ignore(letter, 0, 'pagerduty.other-event');
      const settings = await ports.settings();
      const { interactions, ignored, quarantined, lookups } = normalise(letter, bytes, settings);
      const codes = [...new Set(quarantined.map(({ code }) => code))];
      if (codes.length > 0) await intake.quarantine(letter, bytes, codes);
      else if (letter.replayedAt) await intake.readAgain(letter);
      for (const { part, rule } of ignored) await intake.ignore(letter, part, rule);
      if (lookups.length > 0) await askToTend(lookups.map((name) => ({ do: 'lookup', channel: askingChannel(letter, settings), name })));
      for (const channel of new Set(interactions.map((one) => one.channel))) await heard(channel, letter.receivedAt);
      for (const person of peopleOf(letter, bytes)) await keepPerson(person);
      for (const answer of interactions.flatMap((one) => surveyAnswers(one, settings))) await keepAnswer(answer);
      const ideas = formIdeas(interactions, bytes, settings);
      found.push(...(await place(interactions)).map((interaction) => ({ message: id, interaction, ideas })));
    };
    for (const message of messages) {
      try {
        await open(message);
      } catch (error) {
        failed.set(message.id, error);
      }
    }

    const fold = async (group: typeof found) => {
      try {
        const said = group.map(({ interaction }) => interaction);
        const heads = await recordActs(ports)(said);
        const settings = await ports.settings();
        for (const { interaction, ideas } of group)
          for (const act of await keepIdeas(interaction, ideas, heads, settings)) await recordActs(ports)([act]);
        // only now: the act is there to be read, and what was deleted is erased
        const asked = said.flatMap(mediaAsked);
        if (asked.length > 0) await askToTend(asked);
      } catch (error) {
        for (const { message } of group) failed.set(message, error);
      }
    };
    const groups = [...Map.groupBy(found, ({ interaction }) => interaction.conversation).values()];
    for (let first = 0; first < groups.length; first += abreast) await Promise.all(groups.slice(first, first + abreast).map(fold));
    return failed;
  };
