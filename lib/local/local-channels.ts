import * as z from 'zod';
import { Channel, NoticeChannel, Secrets } from '../../shared/contract/settings.ts';
import type { DynamoDb } from './engines/dynamodb.ts';
import type { Parameters } from './engines/ssm.ts';
import { fromItem } from './items.ts';
import { type Caller, nobody } from './platforms/asked.ts';
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
type Notice = 'http' | 'email' | 'sms' | null;
/** The id of the channel that a request is of; the caller's hook is a path. */
interface Whose {
  readonly id: string;
  readonly caller: Caller;
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
  /** Who a notice or a letter is for, by its address or by the token that it carries; undefined where no channel of staff is meant. */
  const toldBy = async (address: string, seen: string, notice: Notice): Promise<string | undefined> => {
    const told = await documents('notice-channel', NoticeChannel);
    const named = told.find((one) => one.address === address);
    if (named || !notice) return named?.id;
    const carried = ({ id }: NoticeChannel) => {
      const { token } = secretsOf(id);
      return token !== undefined && seen.includes(token);
    };
    return told.find((one) => (notice === 'http' ? carried(one) : one.kind === notice && one.address === undefined))?.id;
  };
  /**
   * Whose an outgoing request is. A notice: the channel of that address or whose token it carries, else the first of its kind that
   * has no address, since it goes to each person at their own. Else the connection whose token it carries, which is the caller.
   */
  const whose = async (address: string, seen: string, notice: Notice = null): Promise<Whose> => {
    const http = address.startsWith('http');
    const told = notice || !http ? await toldBy(address, seen, notice) : undefined;
    if (told) return { id: told, caller: nobody };
    const own = (await documents('channel', Channel)).find(({ connection }) => {
      const { token } = secretsOf(connection);
      return token !== undefined && seen.includes(token);
    });
    if (!own) return { id: http ? new URL(address).hostname : notice === 'sms' ? 'sms' : 'mail', caller: nobody };
    const { id, platform, connection, account = connection } = own;
    return { id, caller: { platform, account, hook: `/hooks/${platform}/${connection}` } };
  };
  return { channels, whose };
};
