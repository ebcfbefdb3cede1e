import { AwsClient } from 'aws4fetch';

type Service = 'sqs' | 'ssm' | 's3' | 'sns' | 'cognito-idp';
interface SmallRequest {
  readonly method: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
  readonly signal?: AbortSignal;
}
/** One signed call to an AWS service; throws with the service and status when it is not 2xx. */
export interface SmallSigner {
  (service: Service, url: string, request: SmallRequest): Promise<string>;
  /** The address of a service: `AWS_ENDPOINT_URL_SNS`, else `AWS_ENDPOINT_URL` when the environment names one, as the SDK reads it. */
  endpoint(service: Service): string;
  /** An address that anybody may GET for so many seconds, as long as our own credentials last. */
  link(service: Service, url: URL, seconds: number): Promise<string>;
}

/** A refusal by an AWS service: its status and the name that it gave, never the body of the request. */
export class AwsRefusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(service: string, status: number, name: string) {
    super(`${service} answered ${status} ${name}`);
    this.name = 'AwsRefusal';
    this.status = status;
    this.code = name;
  }
}

/**
 * Signs calls with the container's own credentials, without an SDK client: about 6 KB instead of 300. A call that met 429 or
 * 5xx is made again up to `retries` times: none for what must not happen twice.
 */
export const smallSigner = (retries = 2): SmallSigner => {
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '', AWS_SESSION_TOKEN, AWS_REGION = 'us-east-1', AWS_ENDPOINT_URL } = process.env;
  const client = new AwsClient({
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
    region: AWS_REGION,
    retries,
  });
  const call = async (service: string, url: string, { method, headers, body, signal }: SmallRequest) => {
    const sent = typeof body === 'string' || body === undefined ? body : new Uint8Array(body);
    const answer = await client.fetch(url, {
      method,
      ...(headers && { headers }),
      ...(sent !== undefined && { body: sent }),
      ...(signal && { signal }),
      aws: { service, region: AWS_REGION },
    });
    const text = await answer.text();
    if (!answer.ok) throw new AwsRefusal(service, answer.status, /(?:"__type"\s*:\s*"|<Code>)([^"<]+)/.exec(text)?.[1] ?? '');
    return text;
  };
  const endpoint = (service: string) =>
    process.env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] ?? AWS_ENDPOINT_URL ?? `https://${service}.${AWS_REGION}.amazonaws.com`;
  const link = async (service: string, url: URL, seconds: number) => {
    const open = new URL(url);
    open.searchParams.set('X-Amz-Expires', String(seconds));
    return (await client.sign(open, { method: 'GET', aws: { service, region: AWS_REGION, signQuery: true } })).url;
  };
  return Object.assign(call, { endpoint, link });
};
