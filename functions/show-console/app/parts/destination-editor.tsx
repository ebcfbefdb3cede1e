import { NoticeChannel } from '../../../../shared/contract/settings.ts';
import { mayI } from '../state.ts';
import { leading } from '../voices/destinations.ts';
import { noticing } from '../voices/notice-channels.ts';
import { DestinationSecrets, takesSecrets } from './destination-secrets.tsx';
import { NoticeChannelLine } from './notice-channel.tsx';
import { Pick } from './pick.tsx';

interface DestinationProps {
  readonly channel: NoticeChannel;
  readonly fresh: boolean;
  readonly readOnly: boolean;
  readonly change: (channel: NoticeChannel) => void;
}

/** Where it leads: one line, that is left out where each person has their own. */
const Address = ({ channel, readOnly, change }: Omit<DestinationProps, 'fresh'>) => (
  <label class="stack">
    <span>{leading.value(`address.${channel.kind}`)}</span>
    <span class="sm q">{leading.value(`where.${channel.kind}`)}</span>
    <input
      class="field"
      type="text"
      autocomplete="off"
      spellcheck={false}
      readOnly={readOnly}
      value={channel.address ?? ''}
      onInput={(event) => {
        const { address: _before, ...rest } = channel;
        const address = event.currentTarget.value.trim();
        change(address ? { ...rest, address } : rest);
      }}
    />
  </label>
);

/** A way to staff: what it is, where it leads, what it speaks; then its secrets and whether it arrives. */
export const DestinationEditor = ({ channel, fresh, readOnly, change }: DestinationProps) => {
  const say = leading.value;
  const { kind, language } = NoticeChannel.shape;
  return (
    <div class="stack">
      {!readOnly && (
        <p class="bar flat">
          {say('kind')}{' '}
          <Pick
            label={say('kind')}
            value={channel.kind}
            options={kind.options.map((one) => [one, noticing.value(`kind.${one}`)] as const)}
            onPick={(one) => change({ ...channel, kind: one })}
          />
        </p>
      )}
      <Address channel={channel} readOnly={readOnly} change={change} />
      {!readOnly && (
        <p class="bar flat">
          {say('language')}{' '}
          <Pick
            label={say('language')}
            value={channel.language}
            options={language.unwrap().options.map((one) => [one, noticing.value(one)] as const)}
            onPick={(one) => change({ ...channel, language: one })}
          />
        </p>
      )}
      {channel.kind === 'webhook' && (
        <label class="check">
          <input
            type="checkbox"
            disabled={readOnly}
            checked={channel.changes}
            onChange={(event) => change({ ...channel, changes: event.currentTarget.checked })}
          />
          <span>{say('changes')}</span>
        </label>
      )}
      {fresh && <p class="sm q">{say('secretsLater')}</p>}
      {!fresh && takesSecrets(channel.kind) && mayI('changeSettings') && (
        <DestinationSecrets key={channel.kind} id={channel.id} kind={channel.kind} />
      )}
      {!fresh && mayI('testNotices') && (
        <section class="foreseen" aria-label={say('test')}>
          <h3>{say('test')}</h3>
          <p class="sm q">{say('testHow')}</p>
          <ul class="ways">
            <NoticeChannelLine channel={{ id: channel.id, kind: channel.kind, language: channel.language, to: null }} mayTest />
          </ul>
        </section>
      )}
    </div>
  );
};
