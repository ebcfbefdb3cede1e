import type { ConversationRow } from '../../../../shared/contract/api.ts';
import { channelName } from '../state.ts';

/** The handle beside a name; nothing without a name, or where the platform gives the number of an account in its place. */
export const handleBeside = ({ name, handle }: ConversationRow['person']): string | null => (name && !/^\d+$/.test(handle) ? handle : null);

/** What stands beside somebody's name: their handle, and the channel. */
export const BesideName = ({ person, channel }: Pick<ConversationRow, 'person' | 'channel'>) => {
  const handle = handleBeside(person);
  return (
    <>
      {handle && <bdi>{handle}</bdi>}
      {handle && ', '}
      <bdi>{channelName(channel)}</bdi>
    </>
  );
};
