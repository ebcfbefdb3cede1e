import { useSignal } from '@preact/signals';
import type { ChannelChange } from '../../../../shared/contract/channel-api.ts';
import { languages } from '../../../../shared/contract/choices.ts';
import { postLimits } from '../../../../shared/contract/month-posts.ts';
import { takesTemplates } from '../../../../shared/contract/platform-limits.ts';
import { Channel } from '../../../../shared/contract/settings.ts';
import { ask } from '../api.ts';
import { channelPath } from '../channel-check.ts';
import { whyFailed } from '../fetched.ts';
import { refresh } from '../refresh.ts';
import { settings } from '../state.ts';
import { tuning } from '../voices/channel-settings.ts';
import { LineField } from './line-field.tsx';
import { NumberField } from './number-field.tsx';
import { Pick } from './pick.tsx';
import { SettingHistory } from './setting-history.tsx';

interface Props {
  readonly channel: Channel;
  readonly changed: () => void;
}
interface PartProps {
  readonly channel: Channel;
  readonly given: ChannelChange;
  readonly put: (change: ChannelChange) => void;
}

/** Where months are posted and authors thanked, on platforms that take it. */
const Publishing = ({ channel, given, put }: PartProps) => {
  const say = tuning.value;
  const { posts, postsTo, thanksTemplate } = { ...channel, ...given };
  const post = postLimits[channel.platform];
  return (
    <>
      {post && (
        <p class="bar flat">
          {say('posts')}{' '}
          <Pick
            label={say('posts')}
            value={posts ?? ''}
            options={[['', say('postsNo')], ...languages.map((one) => [one, say(`posts.${one}`)] as const)]}
            onPick={(one) => put({ posts: one === '' ? null : one })}
          />
        </p>
      )}
      {post?.goesTo === 'postsTo' && (
        <LineField
          label={say('postsTo')}
          hint={say('postsToHow')}
          value={postsTo ?? ''}
          readOnly={false}
          change={(one) => put({ postsTo: one || null })}
        />
      )}
      {takesTemplates(channel.platform) && (
        <LineField
          label={say('thanks')}
          hint={say('thanksHow')}
          value={thanksTemplate ?? ''}
          readOnly={false}
          change={(one) => put({ thanksTemplate: one || null })}
        />
      )}
    </>
  );
};

/** How breaches and silence are told, and whether anything is sent. */
const Telling = ({ channel, given, put }: PartProps) => {
  const say = tuning.value;
  const { graceSeconds, silentAfterHours, readOnly } = { ...channel, ...given };
  return (
    <>
      <NumberField
        label={say('grace')}
        hint={say('graceHow')}
        value={graceSeconds}
        least={0}
        readOnly={false}
        change={(seconds) => put({ graceSeconds: seconds ?? 0 })}
      />
      <NumberField
        label={say('silent')}
        hint={say('silentHow')}
        value={silentAfterHours ?? undefined}
        least={0}
        readOnly={false}
        change={(hours) => put({ silentAfterHours: hours ?? null })}
      />
      <label class="check">
        <input type="checkbox" checked={readOnly} onChange={(event) => put({ readOnly: event.currentTarget.checked })} />
        <span>{say('readOnly')}</span>
      </label>
    </>
  );
};

/** What makes a channel as it was: secrets, and what it was connected with, stay. */
const tunedAs = (document: unknown): ChannelChange => {
  const { name, account, team, graceSeconds, readOnly, silentAfterHours, posts, postsTo, thanksTemplate } = Channel.parse(document);
  return {
    name,
    ...(account !== undefined && { account }),
    team: team ?? null,
    graceSeconds,
    readOnly,
    silentAfterHours: silentAfterHours ?? null,
    posts: posts ?? null,
    postsTo: postsTo ?? null,
    thanksTemplate: thanksTemplate ?? null,
  };
};

/** How a channel is set up. Only what was changed is sent, so that what somebody else changes meanwhile stays. */
export const ChannelSettings = ({ channel, changed }: Props) => {
  const say = tuning.value;
  const given = useSignal<ChannelChange>({});
  const said = useSignal<{ readonly text: string; readonly wrong: boolean } | null>(null);
  const put = (change: ChannelChange) => (given.value = { ...given.value, ...change });
  const { name, team } = { ...channel, ...given.value };
  const saves = useSignal(0);
  const patch = async (change: ChannelChange, told: string) => {
    await ask('PATCH', channelPath(channel.id), change);
    given.value = {};
    saves.value += 1;
    said.value = { text: told, wrong: false };
    changed();
    void refresh();
  };
  const save = async () => {
    if (Object.keys(given.value).length === 0) {
      said.value = { text: say('unchanged'), wrong: false };
      return;
    }
    try {
      await patch(given.value, say('saved'));
    } catch (error) {
      said.value = { text: whyFailed(error), wrong: true };
    }
  };
  return (
    <>
      <form
        class="stack connect"
        aria-label={say('openOf', { name: channel.name })}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label class="stack">
          <span>{say('name')}</span>
          <input class="field" required value={name} onInput={(event) => put({ name: event.currentTarget.value })} />
        </label>
        <p class="bar flat">
          {say('team')}{' '}
          <Pick
            label={say('team')}
            value={team ?? ''}
            options={[['', say('noTeam')], ...(settings.value?.teams ?? []).map((one) => [one.id, one.name] as const)]}
            onPick={(one) => put({ team: one || null })}
          />
        </p>
        <Telling channel={channel} given={given.value} put={put} />
        <Publishing channel={channel} given={given.value} put={put} />
        <p>
          <button class={Object.keys(given.value).length > 0 ? 'btn sm pen' : 'btn sm'} type="submit">
            {say('save')}
          </button>
        </p>
        <div role="status">{said.value && <p class={said.value.wrong ? 'err' : 'sm q'}>{said.value.text}</p>}</div>
      </form>
      <SettingHistory
        kind="channel"
        id={channel.id}
        version={saves.value}
        bringBack={({ document }) => patch(tunedAs(document), say('saved'))}
      />
    </>
  );
};
