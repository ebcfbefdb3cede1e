import { Secrets } from '../contract/settings.ts';
import type { SmallSigner } from './small-signer.ts';

/** Puts the secrets of a connection where `secretShelf` reads them: an SSM SecureString `{path}/{name}`, written over. */
export const keepSecrets =
  (aws: SmallSigner, path: string) =>
  async (name: string, secrets: Secrets): Promise<void> => {
    await aws('ssm', aws.endpoint('ssm'), {
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AmazonSSM.PutParameter' },
      body: JSON.stringify({
        Name: `${path}/${name}`,
        Type: 'SecureString',
        Overwrite: true,
        Value: JSON.stringify(Secrets.parse(secrets)),
      }),
    });
  };
