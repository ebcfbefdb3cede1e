import * as z from 'zod';
import { Problem } from '../../shared/contract/api.ts';
import { Language } from '../../shared/contract/settings.ts';
import { apiRoutes } from './api-routes.ts';
import answers from './example-answers.json' with { type: 'json' };
import { examples } from './examples.ts';
import type { Route } from './route.ts';

const schema = (shape: z.ZodType, io: 'input' | 'output') => z.toJSONSchema(shape, { io, unrepresentable: 'any', target: 'draft-2020-12' });
const json = (shape: z.ZodType, io: 'input' | 'output') => ({ content: { 'application/json': { schema: schema(shape, io) } } });
const refusal = (description: string) => ({ description, content: { 'application/problem+json': { schema: schema(Problem, 'output') } } });
const refusals = { default: refusal('A refusal with a stable code') };
const notAllowed = '`role.not-allowed`: a role that `x-roles` does not name; `report.not-yours`, `csrf.missing`, `origin.foreign`';

const bodyOf = (shape: z.ZodType, example: unknown) => ({
  required: true,
  content: { 'application/json': { schema: schema(shape, 'input'), ...(example !== undefined && { example }) } },
});
const asked = (name: string, example: Readonly<Record<string, string>> = {}) =>
  example[name] === undefined ? {} : { example: example[name] };

const idempotencyKey = (example: string | undefined) => ({
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Your own name for this press: a reply, a note, an idea or a test is made once under one name, however often it is sent.',
  schema: { type: 'string', maxLength: 200 },
  ...(example && { example }),
});

/** What its example is answered, as a test asked it; lists are cut to their first line. */
const answered = new Map<string, unknown>(Object.entries(answers));
const answerOf = (shape: z.ZodType, name: string) => ({
  content: {
    'application/json': { schema: schema(shape, 'output'), ...(answered.has(name) && { example: answered.get(name) }) },
  },
});

const operation = ({ method, path, summary, query = {}, roles, takes, gives, status = 200 }: Route) => ({
  operationId: `${method.toLowerCase()}${path.replaceAll(/[^a-zA-Z]+(\w)/g, (_all, letter: string) => letter.toUpperCase()).replaceAll(/\W/g, '')}`,
  summary,
  description: `For: ${roles.join(', ')}.`,
  'x-roles': roles,
  security: [{ bearer: [] }],
  parameters: [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
      ...asked(name ?? '', examples[`${method} ${path}`]?.params),
    })),
    ...Object.entries(query).map(([name, description]) => ({
      name,
      in: 'query',
      description,
      schema: { type: 'string' },
      ...asked(name, examples[`${method} ${path}`]?.query),
    })),
    ...(method === 'POST' ? [idempotencyKey(examples[`${method} ${path}`]?.key)] : []),
  ],
  ...(takes && { requestBody: bodyOf(takes, examples[`${method} ${path}`]?.body) }),
  responses: {
    [status]: { description: summary, ...(gives && answerOf(gives, `${method} ${path}`)) },
    403: refusal(notAllowed),
    ...refusals,
  },
});

const Vote = z.object({ email: z.email().optional(), name: z.string().optional(), consent: z.boolean().optional() });
/** The usual fields; a form with fields of its own takes those by their ids. */
const Answer = z
  .object({
    title: z.string().optional(),
    text: z.string().optional(),
    name: z.string().optional(),
    email: z.email().optional(),
    consent: z.boolean().optional(),
    key: z.string().optional(),
    lang: Language.optional(),
  })
  .catchall(z.union([z.string(), z.number(), z.boolean()]));
const open = (summary: string, parameter: string, body?: z.ZodType) => ({
  post: {
    summary,
    parameters: [{ name: parameter, in: 'path', required: true, schema: { type: 'string' } }],
    ...(body && { requestBody: { required: true, ...json(body, 'input') } }),
    responses: { 200: { description: summary }, ...refusals },
  },
});

/** The description of the whole API as OpenAPI 3.1, made from the routes themselves. */
export const openApi = (publicUrl: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Heard',
    version: '1',
    description:
      'The staff API, and what people and platforms post. Refusals are problem details (RFC 9457): `code` is stable, `facts` say it to programs, `detail` is a sentence, in Ukrainian where `Accept-Language` asks for it, else in English.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: publicUrl }],
  components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  paths: {
    ...Object.fromEntries(
      [...Map.groupBy(apiRoutes, ({ path }) => path)].map(([path, routes]) => [
        `/api/v1${path}`,
        Object.fromEntries(routes.map((one) => [one.method.toLowerCase(), operation(one)])),
      ]),
    ),
    '/ideas/{id}/votes': open('Vote for an idea: once a person', 'id', Vote),
    '/forms/{id}': open('Answer a form', 'id', Answer),
    '/ack/{token}': open('Acknowledge a notice', 'token'),
    '/unsubscribe/{token}': open('End mail', 'token'),
    '/hooks/{platform}/{connection}': {
      post: {
        summary: 'A delivery by a platform, signed as the platform signs',
        parameters: ['platform', 'connection'].map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
        responses: { 200: { description: 'Kept' }, 401: { description: 'Not signed by a known connection' } },
      },
    },
  },
});
