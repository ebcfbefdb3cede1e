import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import * as z from 'zod';
import { openApi } from './open-api.ts';

const Content = z.record(z.string(), z.object({ schema: z.unknown(), example: z.unknown().optional() }));
const Parameter = z.object({ name: z.string(), in: z.string(), description: z.string().optional(), example: z.string().optional() });
/** What the page reads of an operation of OpenAPI 3.1. */
const Operation = z.object({
  summary: z.string(),
  'x-roles': z.array(z.string()).default([]),
  parameters: z.array(Parameter).default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: Content.optional() })),
});
const Paths = z.record(z.string(), z.record(z.string(), Operation));

interface Line {
  /** `get-api-v1-ideas-id`, the end of the address of its page. */
  readonly slug: string;
  readonly method: string;
  readonly path: string;
  readonly operation: z.infer<typeof Operation>;
}

const linesOf = (publicUrl: string): readonly Line[] =>
  Object.entries(Paths.parse(openApi(publicUrl).paths)).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      slug: `${method}${path}`.replaceAll(/[^a-z0-9]+/gi, '-').replace(/-$/, ''),
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );

const Page = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} – Heard API`}</title>
      <link rel="stylesheet" href="/openapi/docs.css" />
    </head>
    <body>
      <main>{children}</main>
    </body>
  </html>
);
const html = (title: string, children: ComponentChildren): string =>
  `<!doctype html>${renderToString(<Page title={title}>{children}</Page>)}`;

/** Every route of the API in a list, or those that have each of the words in their method, path, summary or roles. */
export const docsList = (publicUrl: string, search: string): string => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = linesOf(publicUrl).filter(({ method, path, operation }) => {
    const text = `${method} ${path} ${operation.summary} ${operation['x-roles'].join(' ')}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return html(
    'Routes',
    <>
      <h1>Heard API</h1>
      <p>
        Send your token as <code>Authorization: Bearer …</code>. Errors are problem details with a stable code; their sentence is in
        English, or in Ukrainian by <code>Accept-Language: uk</code>. The same as <a href="/openapi.json">OpenAPI 3.1</a>.
      </p>
      <form action="/openapi">
        <label>
          Find a route <input type="search" name="q" value={search} />
        </label>{' '}
        <button type="submit">Find</button>
      </form>
      <p role="status">{found.length === 1 ? '1 route' : `${found.length} routes`}</p>
      <ul>
        {found.map(({ slug, method, path, operation }) => (
          <li key={slug}>
            <a href={`/openapi/${slug}`}>
              <b>{method}</b> <code>{path}</code>
            </a>
            <span>{operation.summary}</span>
            <small>{operation['x-roles'].join(', ')}</small>
          </li>
        ))}
      </ul>
    </>,
  );
};

const Json = ({ value }: { readonly value: unknown }) => <pre>{JSON.stringify(value, null, 2)}</pre>;
const Bodies = ({ title, content = {} }: { readonly title: string; readonly content?: z.infer<typeof Content> | undefined }) => (
  <>
    {Object.entries(content).map(([type, { schema, example }]) => (
      <div key={type}>
        {example !== undefined && (
          <>
            <h3>{title}, an example</h3>
            <Json value={example} />
          </>
        )}
        <details>
          <summary>
            {title} as JSON Schema, {type}
          </summary>
          <Json value={schema} />
        </details>
      </div>
    ))}
  </>
);

/** One route with its roles, parameters, schemas and example; `null` when there is none of that name. */
export const docsRoute = (publicUrl: string, slug: string): string | null => {
  const line = linesOf(publicUrl).find((one) => one.slug === slug);
  if (!line) return null;
  const { method, path, operation } = line;
  return html(
    `${method} ${path}`,
    <>
      <p>
        <a href="/openapi">All routes</a>
      </p>
      <h1>
        {method} <code>{path}</code>
      </h1>
      <p>{operation.summary}</p>
      {operation['x-roles'].length > 0 && <p>For: {operation['x-roles'].join(', ')}.</p>}
      {operation.parameters.length > 0 && (
        <>
          <h2>Parameters</h2>
          <dl>
            {operation.parameters.map(({ name, in: where, description, example }) => (
              <div key={name}>
                <dt>
                  <code>{name}</code> <small>{where}</small>
                </dt>
                <dd>
                  {description} {example && <small>for example {example}</small>}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {operation.requestBody && <h2>Request</h2>}
      <Bodies title="Body" content={operation.requestBody?.content} />
      <h2>Answers</h2>
      {Object.entries(operation.responses).map(([status, { description, content }]) => (
        <section key={status}>
          <h3>{status}</h3>
          <p>{description}</p>
          {/^2/.test(status) && <Bodies title="Body" content={content} />}
        </section>
      ))}
    </>,
  );
};

/** Colours of the reader's own system, light or dark. */
export const docsStyle = `:root{color-scheme:light dark}body{margin:0;background:Canvas;color:CanvasText;font:1rem/1.5 system-ui,sans-serif}main{max-width:60rem;margin:auto;padding:1.5rem 1rem 4rem}code,pre{font-family:ui-monospace,Consolas,monospace;font-size:.92em;overflow-wrap:anywhere}ul{list-style:none;padding:0}li{display:grid;gap:.1rem;padding:.7rem 0;border-top:1px solid}li a{min-height:1.6rem}small{opacity:.85}pre{border:1px solid;border-radius:4px;padding:.8rem;white-space:pre-wrap;margin:.3rem 0 1rem}h1{font-size:1.6rem;overflow-wrap:anywhere}h3{font-size:1rem;margin:1rem 0 0}dl>div{padding:.4rem 0;border-top:1px solid}dd{margin:0}input,button{font:inherit;min-height:44px;padding:.3rem .7rem;max-width:100%;box-sizing:border-box}:focus-visible{outline:3px solid Highlight;outline-offset:2px}summary{min-height:44px;align-content:center;cursor:pointer}@media print{form{display:none}}`;
