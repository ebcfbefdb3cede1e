import type { LambdaFunctionURLEvent, LambdaFunctionURLResult } from 'aws-lambda';

/** The empty receiver of bar 7: puts the body on the queue and looks at nothing. */
export const handler = async ({ body = '' }: LambdaFunctionURLEvent): Promise<LambdaFunctionURLResult> => {
  const message = JSON.stringify({ body: Buffer.from(body).toString('base64') });
  const answer = await fetch(`${process.env['AWS_ENDPOINT_URL']}/`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'AmazonSQS.SendMessage' },
    body: JSON.stringify({ QueueUrl: process.env['LETTERS_URL'], MessageBody: message }),
  });
  await answer.text();
  return { statusCode: answer.status, body: 'ok' };
};
