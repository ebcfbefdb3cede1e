import type { ConversationRow } from '../../../../shared/contract/api.ts';
import { ClockChip } from '../../../../shared/ui/clock-chip.tsx';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { PlatformMark } from '../../../../shared/ui/platform-mark.tsx';
import { clockSeen, isTicking, leadingClock } from '../clock-sight.ts';
import { field, handing, language, me, now, say, settings, staffName, told } from '../state.ts';
import { BesideName } from './beside-name.tsx';
import { Face } from './face.tsx';

export interface InboxRowProps {
  readonly row: ConversationRow;
  /** It is no longer among what is asked for, and still stands where it stood. */
  readonly left: boolean;
  readonly selected: boolean;
  readonly onSelect: () => void;
}

const Due = ({ row }: Pick<InboxRowProps, 'row'>) => {
  const clock = leadingClock(row);
  const ticks = isTicking(clock);
  const at = clock && ticks ? told.value.near(clock.dueAt, now.value) : '–';
  return (
    <span class={ticks ? 'due' : 'due mute'}>
      {at}
      {clock && <small>{field.value(`metric.${clock.metric}`)}</small>}
    </span>
  );
};

/** Whether staff have not answered yet. */
const isNew = ({ clocks, state }: ConversationRow): boolean =>
  state === 'open' && clocks.some(({ metric, settledAt }) => metric === 'first_response' && settledAt === null);

/** One conversation of the inbox: when it is due, where, who, their words, its clock, who has it. */
export const InboxRow = ({ row, left, selected, onSelect }: InboxRowProps) => {
  const clock = leadingClock(row);
  const { present = [] } = row;
  // who writes stands first
  const [first] = present;
  const names = present
    .filter(({ doing }) => doing === first?.doing)
    .map(({ staff }) => staffName(staff))
    .join(', ');
  const topic = settings.value?.topics.find(({ id }) => row.topics.includes(id));
  return (
    <a
      class={left ? 'row left' : isNew(row) ? 'row new' : 'row'}
      href={`/console/conversations/${encodeURIComponent(row.id)}`}
      aria-current={selected ? 'true' : undefined}
      data-id={row.id}
      onFocus={onSelect}
      onMouseDown={onSelect}
    >
      <Due row={row} />
      <PlatformMark platform={row.platform} language={language.value} />
      <div class="middle">
        <div class="who">
          <b>{row.person.name ?? row.person.handle}</b>
          {row.parts?.length ? <span class="flag">{say.value('inbox.with', { n: row.parts.length })}</span> : null}
          <span class="h">
            <BesideName {...row} />
          </span>
        </div>
        <div class="line">
          <span class="voice">{row.preview}</span>
          {row.intent === 'idea' && (
            <span class="flag pen">
              <Icon name="idea" />
              {field.value('intent.idea')}
            </span>
          )}
          {left && <span class="flag">{say.value('inbox.gone')}</span>}
          {topic && <span class="tag">{topic.words[language.value]}</span>}
        </div>
      </div>
      <div class="right">
        {clock && <ClockChip view={clockSeen(clock, row)} short />}
        {first && <span class="present">{handing.value(`row.${first.doing}`, { names })}</span>}
      </div>
      <Face name={row.assignee && staffName(row.assignee)} mine={row.assignee === me.value?.staff} />
    </a>
  );
};
