import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';

const version = (name: string): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'))).version;

/** The registry's `latest` is a 3.0.0 that was published by accident and cannot read what the library writes: aws/aws-cdk#38113 */
it('deploys with version 2 of the CDK command line', () => {
  expect(version('aws-cdk')).toMatch(/^2\.\d+\.\d+$/);
});

it('tells nobody of a synthesis', () => {
  expect(JSON.parse(readFileSync('cdk.json', 'utf8'))).toMatchObject({ app: 'node bin/heard.ts', versionReporting: false, notices: false });
});
