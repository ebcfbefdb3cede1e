import type { Insights } from '../../../../shared/contract/api.ts';
import { PlatformMark } from '../../../../shared/ui/platform-mark.tsx';
import { ShareBar } from '../../../../shared/ui/share-bar.tsx';
import { channelName, language, settings } from '../state.ts';
import { tell } from '../voices/desk.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const ChannelMark = ({ channel }: { readonly channel: string }) => {
  const platform = settings.value?.channels.find(({ id }) => id === channel)?.platform;
  return platform ? <PlatformMark platform={platform} language={language.value} /> : null;
};

/** The share of first replies in time, channel by channel, with what it was counted from. */
export const ByChannel = ({ insights: { total, channels } }: { readonly insights: Insights }) => (
  <section class="fig w5">
    <h2>{tell.value('figures.share')}</h2>
    <p class="def">{tell.value('figures.shareDef')}</p>
    <div class="bars">
      {channels
        .filter(({ opened }) => opened > 0)
        .map(({ channel, withinSla, firstResponses }) => (
          <>
            <span key={channel} class="nb">
              <ChannelMark channel={channel} /> <bdi>{channelName(channel)}</bdi>
            </span>
            {withinSla === null ? <span class="sm mute">{tell.value('figures.noShare')}</span> : <ShareBar percent={withinSla * 100} />}
            <span class="n">
              {withinSla === null ? '–' : percent(withinSla)}
              <small>{firstResponses}</small>
            </span>
          </>
        ))}
    </div>
    {total.withinSla !== null && (
      <p class="sm q sum-line">
        {tell.value('figures.shareSum', { percent: percent(total.withinSla), met: total.firstResponsesMet, all: total.firstResponses })}
      </p>
    )}
  </section>
);
