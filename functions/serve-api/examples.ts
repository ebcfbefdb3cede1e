/** A request as one would send it: what stands in the braces of its path, after its question mark, and in its body. */
export interface Example {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const talk = { id: 'conv_taras' };
const idea = { id: 'idea_docks' };
const month = { month: '2026-10' };
const form = { id: 'pulse' };

/**
 * An example for a route, by its method and path. A test asks each of the API over the demo brand, and holds the answer against
 * the route's own schema and status.
 */
export const examples: Readonly<Record<string, Example>> = {
  'GET /conversations': { query: { state: 'open', channel: 'telegram', limit: '2' } },
  'GET /conversations/{id}': { params: talk },
  'POST /conversations/{id}/assign': { params: talk, body: { assignee: 'olha', note: 'You know the docks of Podil.' } },
  'POST /conversations/{id}/status': { params: talk, body: { state: 'waiting' } },
  'POST /conversations/{id}/intent': { params: talk, body: { intent: 'complaint' } },
  'POST /conversations/{id}/notes': { params: talk, body: { text: 'The third about Podil this week, @Ольга.' } },
  'POST /conversations/{id}/topics': { params: talk, body: { topics: ['docks'] } },
  'POST /conversations/{id}/idea': { params: talk, body: { title: 'Show free docks before one rides there', consent: true } },
  'POST /conversations/{id}/priority': { params: talk, body: { priority: 'high' } },
  'POST /conversations/{id}/tags': { params: talk, body: { tag: 'podil', on: true } },
  'POST /conversations/{id}/replies': { params: talk, body: { text: 'We pay the 84 ₴ back by Wednesday.' } },
  'POST /conversations/{id}/links': { params: talk, body: { kind: 'help-route', id: 'full-station', language: 'uk' } },
  'GET /clicks/{kind}/{id}': { params: { kind: 'help-route', id: 'full-station' } },
  'POST /conversations/{id}/take': { params: { id: 'conv_iryna' }, body: { from: null } },
  'POST /conversations/{id}/merge': { params: talk, body: { into: 'conv_iryna', persons: 'different' } },
  'POST /conversations/{id}/split': { params: talk, body: { interactions: ['int_4'] } },
  'PUT /conversations/{id}/presence': { params: talk, body: { doing: 'reading' } },
  'POST /conversations/bulk': { body: { ids: ['conv_taras', 'conv_iryna'], deed: { do: 'tag', tag: 'podil' } } },
  'POST /conversations/undo': { body: { press: 'the Idempotency-Key of what is undone', ids: ['conv_taras'] } },
  'GET /views': {},
  'POST /views': { body: { name: 'Complaints of Podil', filters: { intent: 'complaint', q: 'podil' }, shared: true } },
  'GET /conversations/{id}/clocks/{metric}/explain': { params: { ...talk, metric: 'first_response' } },
  'POST /conversations/{id}/acknowledge': { params: talk },
  'POST /conversations/{id}/snooze': { params: talk, body: { for: '1h' } },
  'POST /conversations/{id}/notices/{notice}/ack': { params: { ...talk, notice: 'not_1' } },
  'GET /ideas/similar': { query: { text: 'Show me where a dock is free' } },
  'GET /ideas/{id}': { params: idea },
  'POST /ideas': { body: { title: 'A pump at each station', text: 'Tyres are soft on Mondays.', topics: ['docks'] } },
  'POST /ideas/{id}/move': { params: { id: 'idea_bell' }, body: { to: 'valid', reason: 'We try a louder bell on ten bikes in December.' } },
  'PATCH /ideas/{id}': { params: idea, body: { impact: 5, cost: 2 } },
  'POST /ideas/{id}/merge': { params: { id: 'idea_bell' }, body: { into: 'idea_docks' } },
  'POST /ideas/{id}/votes': { params: { id: 'idea_bell' }, body: { conversation: 'conv_taras' } },
  'GET /persons/{id}': { params: { id: 'per_@bilyk_t' } },
  'GET /persons/{id}/consent': { params: { id: 'per_@bilyk_t' } },
  'GET /ideas': {},
  'GET /hot-plan': {},
  'PUT /hot-plan/{id}': { params: idea, body: { from: '2026-11-23', to: '2026-12-04' } },
  'GET /idea-proposals': {},
  'GET /forms': {},
  'GET /forms/{id}': { params: form },
  'GET /surveys/{id}': { params: form },
  'GET /collecting': {},
  'GET /reports': {},
  'GET /reports/{month}': { params: month },
  'POST /reports/{month}/edits': { params: month, body: { changes: [{ block: 'intro', language: 'en', text: 'A month of docks.' }] } },
  'POST /reports/{month}/approve': { params: month },
  'GET /notice-channels': {},
  'GET /notice-channels/{id}/secrets': { params: { id: 'pager' } },
  'PUT /notice-channels/{id}/secrets': { params: { id: 'pager' }, body: { token: 'an-integration-key' } },
  'GET /channels': {},
  'GET /channels/{id}': { params: { id: 'telegram' } },
  'PATCH /channels/{id}': { params: { id: 'telegram' }, body: { name: 'Spytsia in Telegram' } },
  'POST /channels/{id}/check': { params: { id: 'telegram' } },
  'GET /quarantine': {},
  'GET /notices': { query: { day: '2026-11-16', state: 'sent' } },
  'GET /audit': { query: { day: '2026-11-16', limit: '2' } },
  'GET /audit/seals': { query: { month: '2026-11' } },
  'GET /audit/days/{day}/check': { params: { day: '2026-11-13' } },
  'GET /quiet': {},
  'PUT /quiet': { body: { on: true, reason: 'An accident at the Havanskyi bridge' } },
  'GET /me': {},
  'GET /insights': { query: { from: '2026-10-20', to: '2026-11-16' } },
  'GET /settings': {},
  'GET /staff': {},
  'POST /staff': { body: { email: 'iryna@spytsia.example', name: 'Iryna', role: 'agent', teams: ['riders'], language: 'uk' } },
  'PATCH /staff/{id}': { params: { id: 'olha' }, body: { role: 'support-manager' } },
  'POST /staff/{id}/invitation': { params: { id: 'olha' } },
  'GET /staff/{id}/work': { params: { id: 'olha' } },
  'POST /staff/{id}/deactivate': { params: { id: 'olha' } },
  'POST /staff/{id}/reactivate': { params: { id: 'olha' } },
  'GET /ignored': {},
  'DELETE /settings/{kind}/{id}': { params: { kind: 'idea-rule', id: 'marked' }, query: { version: '1' } },
};
