import type { AttributeValue, DynamoDBStreamEvent } from 'aws-lambda';

/** A value of the table's stream as a plain one. Sets and binaries are not used in the table. */
const plain = (value: AttributeValue): unknown => {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.L) return value.L.map(plain);
  if (value.M) return plainItem(value.M);
  return null;
};
const plainItem = (image: Record<string, AttributeValue>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(image).map(([name, value]) => [name, plain(value)]));

/** The changes of a batch of the stream, images as plain items, in order. */
export const changesOf = ({ Records }: DynamoDBStreamEvent) =>
  Records.map(({ dynamodb }) => ({
    sequence: dynamodb?.SequenceNumber ?? '',
    before: dynamodb?.OldImage ? plainItem(dynamodb.OldImage) : null,
    after: dynamodb?.NewImage ? plainItem(dynamodb.NewImage) : null,
  }));
