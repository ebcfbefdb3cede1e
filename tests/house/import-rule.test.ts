import { expect, it } from 'vitest';
import { importGraph } from './import-graph.ts';
import { breachesOf } from './import-rule.ts';

it('holds in the whole tree', async () => {
  const graph = await importGraph();
  expect(graph.length).toBeGreaterThan(100);
  expect(breachesOf(graph).map(({ from, to, why }) => `${from} → ${to}: ${why}`)).toEqual([]);
});

it.each([
  ['a room opens a door that it does not have', 'shared/sla/clock.ts', 'shared/intake/platform.ts'],
  ['a room looks downstream', 'shared/intake/platform.ts', 'shared/conversations/fold.ts'],
  ['the kernel looks at the contract', 'shared/kernel/ids.ts', 'shared/contract/acts.ts'],
  ['an errand meets an adapter', 'functions/settle-alarm/settle-alarm.ts', 'shared/aws/table.ts'],
  ['an errand reads the runtime', 'functions/settle-alarm/settle-alarm.ts', 'shared/runtime/clock.ts'],
  ['an adapter reaches past the ports', 'shared/aws/idea-shelf.ts', 'shared/ideas/move-idea.ts'],
  ['a room knows AWS', 'shared/sla/clock.ts', '@aws-sdk/client-dynamodb'],
  ['an errand knows AWS', 'functions/send-reply/send-reply.ts', '@aws-sdk/client-sqs'],
  ['a function calls on another', 'functions/send-reply/send-reply.ts', 'functions/serve-api/serve-api.ts'],
  ['the stacks look into a room', 'lib/rooms/deadlines.ts', 'shared/sla/clock.ts'],
  ['the stacks look into a function', 'lib/rooms/deadlines.ts', 'functions/settle-alarm/settle-alarm.ts'],
  ['run-time code sees the stacks', 'functions/serve-api/handler.ts', 'lib/stages.ts'],
  ['run-time code sees the construct library', 'shared/runtime/batch.ts', 'aws-cdk-lib'],
  ['somebody imports a barrel', 'functions/serve-api/handler.ts', 'shared/staff/index.ts'],
])('catches a planted breach: %s', (_what, from, to) => {
  expect(breachesOf([{ from, to }])).toHaveLength(1);
});

it('catches a planted cycle', () => {
  const cycle = [
    { from: 'shared/sla/a.ts', to: 'shared/sla/b.ts' },
    { from: 'shared/sla/b.ts', to: 'shared/sla/a.ts' },
  ];
  expect(breachesOf(cycle)).toHaveLength(1);
});

it.each([
  ['a handler wires adapters', 'functions/settle-alarm/handler.ts', 'shared/aws/table.ts'],
  ['a room opens its door', 'shared/conversations/fold.ts', 'shared/sla/clock.ts'],
  ['an adapter serves a port', 'shared/aws/idea-shelf.ts', 'shared/ideas/ports.ts'],
  ['the stacks read the contract', 'lib/rooms/deadlines.ts', 'shared/contract/environment.ts'],
])('lets through what is meant: %s', (_what, from, to) => {
  expect(breachesOf([{ from, to }])).toEqual([]);
});
