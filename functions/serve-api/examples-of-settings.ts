import type { Example } from './example.ts';

const telegram = { id: 'telegram' };
const pager = { id: 'pager' };
const topic = { kind: 'topic', id: 'docks' };
const document = { id: 'docks', words: { en: 'docks and stations', uk: 'місця й станції' }, match: ['dock'] };
const policy = {
  id: 'standard',
  position: 1,
  name: 'Standard',
  calendar: 'kyiv',
  targetMinutes: { first_response: 60, resolution: 960 },
};
const words = { en: 'Tell us of a dock', uk: 'Розкажіть про станцію' };

/** What is set up: documents, channels, forms, rules. */
export const examplesOfSettings: Readonly<Record<string, Example>> = {
  'GET /settings-documents': {},
  'GET /settings/{kind}': { params: { kind: 'topic' } },
  'GET /settings/{kind}/{id}': { params: topic },
  'GET /settings/{kind}/{id}/versions': { params: topic, after: ['PUT /settings/{kind}/{id}'] },
  'PUT /settings/{kind}/{id}': { params: topic, body: { version: 1, document } },
  'POST /settings/{kind}/{id}/restore': { params: topic, body: { version: 2, restore: 1 }, after: ['PUT /settings/{kind}/{id}'] },
  'DELETE /settings/{kind}/{id}': { params: { kind: 'idea-rule', id: 'marked' }, query: { version: '1' } },
  'PUT /policy-order': { body: { seen: ['standard'], order: ['standard'] } },
  'POST /settings/preview': { body: { policies: [policy] } },
  'POST /what-if': { body: { policies: [policy], from: '2026-11-09', to: '2026-11-15' } },
  'POST /channels': { body: { id: 'instagram', platform: 'instagram', name: 'Spytsia in Instagram', account: '17841400000000000' } },
  'PUT /channels/{id}/secrets': { params: telegram, body: { token: 'the-token-of-a-bot' } },
  'POST /channels/{id}/test': { params: telegram, body: { to: '5550100' } },
  'GET /notice-channels/{id}/secrets': { params: pager },
  'PUT /notice-channels/{id}/secrets': { params: pager, body: { token: 'an-integration-key' } },
  'POST /notice-channels/{id}/test': { params: pager },
  'GET /notice-channels/{id}/tests/{test}': { params: { ...pager, test: 'test_new1' }, after: ['POST /notice-channels/{id}/test'] },
  'PUT /forms/{id}': {
    params: { id: 'docks' },
    body: { version: 0, form: { id: 'docks', channel: 'form', purpose: 'question', title: words, intro: words } },
  },
  'PUT /collecting/weights': { body: { version: 1, weights: { votes: 0.4, cases: 0.3, reach: 0.1, estimate: 0.2 } } },
  'PUT /collecting/rules/{id}': { params: { id: 'marked' }, body: { version: 1, rule: { id: 'marked', markers: ['#idea', '#docks'] } } },
  'PUT /collecting/surveys/{id}': {
    params: { id: 'pulse' },
    body: { version: 1, survey: { id: 'pulse', form: 'pulse', fromDay: 12, toDay: 22, score: 'score' } },
  },
};
