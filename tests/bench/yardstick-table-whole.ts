/** The other reading of "importing client-dynamodb": the whole package, with nothing left out by the bundler. */
export * from '@aws-sdk/client-dynamodb';
