import * as z from 'zod';
import type { Plan } from './template/read-plan.ts';

const Route = z.looseObject({ RouteKey: z.string(), Target: z.string() });
const Integration = z.looseObject({ IntegrationUri: z.string() });

export interface Routed {
  readonly functionId: string;
  readonly routeKey: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** How API Gateway ranks routes: full matches before greedy ones, longer before shorter, a method before ANY. */
const rank = (method: string, segments: readonly string[]) => [
  segments.at(-1)?.includes('+}') ? 1 : 0,
  segments.filter((segment) => segment.startsWith('{')).length,
  -segments.length,
  method === 'ANY' ? 1 : 0,
];

/** Finds the function for a request by the routes of the HTTP API in the plan. */
export const openRoutes = (plan: Plan) => {
  const functionOf = new Map(
    plan
      .of('AWS::ApiGatewayV2::Integration')
      .map(({ id, properties }) => [id, Integration.parse(properties).IntegrationUri.split(':').at(-1) ?? '']),
  );
  const routes = plan
    .of('AWS::ApiGatewayV2::Route')
    .map(({ properties }) => {
      const { RouteKey, Target } = Route.parse(properties);
      const [method = '', path = ''] = RouteKey.split(' ');
      return {
        routeKey: RouteKey,
        method,
        segments: path.split('/').slice(1),
        functionId: functionOf.get(Target.split('/')[1] ?? '') ?? '',
      };
    })
    .toSorted((a, b) => {
      const [left, right] = [rank(a.method, a.segments), rank(b.method, b.segments)];
      return left.map((value, n) => value - (right[n] ?? 0)).find((difference) => difference !== 0) ?? 0;
    });
  return (method: string, path: string): Routed | null => {
    const given = path.split('/').slice(1);
    for (const route of routes) {
      if (route.method !== 'ANY' && route.method !== method) continue;
      const greedy = route.segments.at(-1)?.endsWith('+}') ?? false;
      if (greedy ? given.length < route.segments.length : given.length !== route.segments.length) continue;
      const parameters: Record<string, string> = {};
      const fits = route.segments.every((segment, n) => {
        if (!segment.startsWith('{')) return segment === given[n];
        const name = segment.slice(1, -1).replace('+', '');
        parameters[name] = decodeURIComponent(segment.endsWith('+}') ? given.slice(n).join('/') : (given[n] ?? ''));
        return parameters[name] !== '';
      });
      if (fits) return { functionId: route.functionId, routeKey: route.routeKey, parameters };
    }
    return null;
  };
};
