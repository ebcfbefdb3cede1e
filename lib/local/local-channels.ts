import * as z from 'zod';
import { Channel, NoticeChannel, Secrets } from '../../shared/contract/settings.ts';
import type { DynamoDb } from './engines/dynamodb.ts';
import type { Parameters } from './engines/ssm.ts';
import { fromItem } from './items.ts';
import type { Caller } from './platforms/asked.ts';
import { senderParameter } from './sender-keys.ts';

/**
 * What a sender needs: the address as it is, and what it signs with, newest first. That is the active secrets, but for Discord
 * the 32 bytes of the private key in hex, and for Google a service account's key file with its audience.
 */
export interface LocalChannel {
  readonly id: string;
  readonly platform: string;
  readonly path: string;
  readonly secrets: readonly string[];
  readonly verifyToken?: string;
}
/** Platforms that sign nothing: the address ends in the secret. */
const unsigned: readonly string[] = ['trustpilot', 'jotform'];
/** Nobody posts to these: they are asked, or have pages of their own. */
const addressless: readonly string[] = ['form', 'reddit', 'bluesky'];
const Page = z.looseObject({ Items: z.array(z.record(z.string(), z.unknown())).default([]) });

/** Channels, notice channels and their secrets as the table and the parameters have them now. */
export const openLocalChannels = (dynamodb: DynamoDb, parameters: Parameters, table: string, secretsPath: string) => {
  const documents = async <T>(kind: string, shape: z.ZodType<T>): Promise<T[]> => {
    const found = await dynamodb.call('Query', {
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
      ExpressionAttributeValues: { ':pk': { S: 'SETTINGS' }, ':kind': { S: `${kind}#` } },
    });
    return Page.parse(found).Items.map((item) => shape.parse(fromItem(item)['document']));
  };
  const secretsOf = (name: string): Secrets => Secrets.parse(JSON.parse(parameters.get(`${secretsPath}/${name}`) ?? '{}'));
  const channels = async (): Promise<LocalChannel[]> =>
    (await documents('channel', Channel))
      .filter(({ platform }) => !addressless.includes(platform))
      .map(({ id, platform, connection }) => {
        const { signing, verifyToken } = secretsOf(connection);
        const sender = parameters.get(senderParameter(connection));
        const secrets = sender ? [sender] : signing;
        const key = unsigned.includes(platform) ? `/${signing[0] ?? ''}` : '';
        return { id, platform, path: `/hooks/${platform}/${connection}${key}`, secrets, ...(verifyToken && { verifyToken }) };
      });
  /**
   * Which channel an outgoing request belongs to. A notice: the channel of that address or whose token it carries, else the
   * first of its kind that has no address, since it goes to each person at their own. Else the connection whose token it carries.
   */
  const channelOf = async (address: string, seen: string, notice: 'http' | 'email' | 'sms' | null = null): Promise<string> => {
    const told = await documents('notice-channel', NoticeChannel);
    const named = told.find((one) => one.address === address);
    if (named) return named.id;
    if (notice) {
      const carried = ({ id }: NoticeChannel) => {
        const { token } = secretsOf(id);
        return token !== undefined && seen.includes(token);
      };
      const meant = told.find((one) => (notice === 'http' ? carried(one) : one.kind === notice && one.address === undefined));
      if (meant) return meant.id;
    }
    const own = (await documents('channel', Channel)).find(({ connection }) => {
      const { token } = secretsOf(connection);
      return token !== undefined && seen.includes(token);
    });
    return own?.id ?? (address.startsWith('http') ? new URL(address).hostname : notice === 'sms' ? 'sms' : 'mail');
  };
  /** Who asks, by the channel; `hooks` is where Heard is called. Undefined where there is no such channel of a platform. */
  const callerOf = async (id: string, hooks: string): Promise<Caller | undefined> => {
    const channel = (await documents('channel', Channel)).find((one) => one.id === id);
    if (!channel) return undefined;
    const { platform, connection, account = connection } = channel;
    return { platform, account, hook: `${hooks}/hooks/${platform}/${connection}` };
  };
  return { channels, channelOf, callerOf };
};
