import type { ApiInteraction, ConversationWhole } from '../../../../shared/contract/api.ts';
import type { Instant } from '../../../../shared/kernel/instant.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { talkIn } from '../merged-talk.ts';
import { noticeChannelName } from '../notice-channel-name.ts';
import { noticeGroups, stepKind } from '../notice-groups.ts';
import { channelName, field, handing, now, say, staffName, told } from '../state.ts';
import { moderating } from '../voices/moderation.ts';
import { Approved } from './approval.tsx';
import { Attached } from './attached.tsx';
import { FromThread } from './from-thread.tsx';
import { Moderate, Moderated } from './moderate.tsx';
import { NoteText } from './note-text.tsx';
import { Pending } from './pending.tsx';

const at = (instant: Instant) => told.value.near(instant, now.value);

interface ThreadProps {
  readonly talk: ConversationWhole;
  /** Without it the thread is only read. */
  readonly changed?: (() => void) | undefined;
}

/** Something said: people in serif, the house in sans; what was deleted leaves a dashed line. */
const Said = ({ one, talk, changed }: { readonly one: ApiInteraction } & ThreadProps) => {
  const bot = one.kind === 'bot';
  const name = one.author.staff ? staffName(one.author.staff) : (one.author.name ?? one.author.handle);
  const look = one.deletedAt
    ? 'msg gone'
    : one.hidden
      ? 'msg hidden-there'
      : one.direction === 'out'
        ? bot
          ? 'msg out auto'
          : 'msg out'
        : 'msg';
  return (
    <article class={look}>
      <header>
        <b>{name}</b>
        <time dateTime={one.at}>{at(one.at)}</time>
        {one.editedAt && !one.deletedAt && <span>{say.value('talk.edited', { at: at(one.editedAt) })}</span>}
        {talk.threads && <FromThread talk={talk} />}
        {bot && <span>{say.value('talk.auto')}</span>}
      </header>
      {one.deletedAt ? (
        <p class="voice">
          {moderating.value(`gone.${one.deletedBy?.who ?? 'unknown'}`, {
            platform: field.value(`platform.${talk.platform}`),
            at: at(one.deletedAt),
            name: one.deletedBy?.staff ? staffName(one.deletedBy.staff) : channelName(talk.channel),
          })}
        </p>
      ) : (
        <p
          dir="auto"
          class={one.direction === 'in' ? 'voice' : bot ? 'body q' : 'body'}
          lang={one.language === 'und' ? undefined : one.language}
        >
          {one.text}
        </p>
      )}
      {one.earlier.length > 0 && (
        <details class="sm earlier">
          <summary>{handing.value('earlier')}</summary>
          {one.earlier.map(({ text, at: saidAt }) => (
            <p key={saidAt} class="voice">
              <time dateTime={saidAt}>{at(saidAt)}</time> {text}
            </p>
          ))}
        </details>
      )}
      {one.attachments.map((attached, place) => (
        <Attached key={`${place} ${attached.type}`} one={attached} />
      ))}
      {one.direction === 'out' && <Approved sent={talk.replies.find(({ sourceId }) => sourceId === one.sourceId)} />}
      <Moderated one={one} talk={talk} />
      {changed && <Moderate one={one} talk={talk} changed={changed} />}
    </article>
  );
};

/** What is told in the order in which it happened: words, notes, notices, replies that are still on their way. */
export const Thread = ({ talk, changed }: ThreadProps) => {
  const said = new Set(talk.interactions.map(({ sourceId }) => sourceId));
  const newest = new Map(talk.replies.toSorted((a, b) => a.requestedAt.localeCompare(b.requestedAt)).map(({ text, id }) => [text, id]));
  // one that failed makes room for the same words sent again
  const waiting = talk.replies.filter(
    ({ id, text, state, sourceId }) =>
      (state !== 'sent' && state !== 'withdrawn' && ((state !== 'failed' && state !== 'returned') || newest.get(text) === id)) ||
      (state === 'sent' && sourceId !== null && !said.has(sourceId)),
  );
  const told = [
    ...talk.interactions.map((one) => ({
      at: one.at,
      id: one.id,
      view: <Said one={one} talk={talkIn(talk, one.conversation)} changed={changed} />,
    })),
    ...talk.notes.map((note) => ({
      at: note.at,
      id: note.id,
      view: (
        <div class="note">
          <header>
            <Icon name="lock" />
            <b>{staffName(note.by)}</b>
            <span>
              {say.value('talk.noteHead')}, {at(note.at)}
            </span>
          </header>
          <NoteText {...note} />
        </div>
      ),
    })),
    ...noticeGroups(talk.notices).map((group) => ({
      at: group.at,
      id: group.key,
      view: (
        <p class="event">
          {at(group.at)}.{' '}
          {say.value('talk.notice', {
            step: say.value(`step.${stepKind(group.step)}`),
            metric: field.value(`metric.${group.metric}`),
            channels: group.notices.map(({ channel }) => noticeChannelName(channel)).join(', '),
          })}
        </p>
      ),
    })),
    ...waiting.map((reply) => ({
      at: reply.requestedAt,
      id: reply.id,
      view: <Pending reply={reply} talk={talkIn(talk, reply.conversation)} changed={changed} />,
    })),
  ].toSorted((a, b) => a.at.localeCompare(b.at));
  return (
    <div class="msgs">
      {told.map(({ id, view }) => (
        <div key={id}>{view}</div>
      ))}
    </div>
  );
};
