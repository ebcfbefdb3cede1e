import type { Example } from './example.ts';

const talk = { id: 'conv_taras' };
const month = { month: '2026-10' };
const post = { ...month, channel: 'facebook' };
const reply = { ...talk, reply: 'rep_new1' };
/** A delivery that could not be read, and a picture of two dots. */
const unread = { id: 'let_1.mwhjny80' };
const dots = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR4nGP4DwABAQEAsTj3pwAAAABJRU5ErkJggg==';
const view = { id: 'view_new1' };
const proposal = { id: 'int_3' };

/** What undoes, goes on with or looks at what another example did, and what is rare. */
export const examplesThatFollow: Readonly<Record<string, Example>> = {
  'POST /conversations/{id}/replies/{reply}/undo': { params: reply, after: ['POST /conversations/{id}/replies'] },
  'POST /conversations/{id}/replies/{reply}/approve': {
    params: reply,
    body: { text: 'We pay the 84 ₴ back by Thursday.' },
    after: ['POST /conversations/{id}/replies'],
  },
  'POST /conversations/{id}/replies/{reply}/return': {
    params: reply,
    body: { reason: 'The receipt is from October: say until when we can pay it back.' },
    after: ['POST /conversations/{id}/replies'],
  },
  'POST /conversations/{id}/notices/{notice}/again': { params: { ...talk, notice: 'not_1' } },
  'POST /conversations/{id}/interactions/{interaction}/hide': {
    params: { id: 'conv_iryna', interaction: 'int_1' },
    body: { hidden: true, reason: 'personal-data' },
  },
  'POST /conversations/{id}/interactions/{interaction}/remove': {
    params: { id: 'conv_roman', interaction: 'int_13' },
    body: { reason: 'off-topic' },
  },
  'POST /conversations/{id}/unmerge': { params: talk, after: ['POST /conversations/{id}/merge'] },
  'POST /conversations/{id}/unsplit': { params: { id: 'conv_taras.wuqfj9REYHbVyWq_-f3KuA' }, after: ['POST /conversations/{id}/split'] },
  'POST /conversations/{id}/escalate': { params: talk },
  'POST /ideas/{id}/unmerge': { params: { id: 'idea_bell' }, after: ['POST /ideas/{id}/merge'] },
  'PUT /persons/{id}/consent': { params: { id: 'per_@bilyk_t' }, body: { state: 'refused' } },
  'POST /hot-plan/{id}/leave': { params: { id: 'idea_docks' } },
  'POST /ideas/{id}/votes/set-aside': {
    params: { id: 'idea_bell' },
    body: { flag: 'flg_g6Ak_4yY96l-wdBGvSg1PJ', reason: 'One phone, twelve browsers' },
  },
  'POST /ideas/{id}/votes/count-again': {
    params: { id: 'idea_bell' },
    body: { flag: 'flg_g6Ak_4yY96l-wdBGvSg1PJ' },
    after: ['POST /ideas/{id}/votes/set-aside'],
  },
  'GET /ideas/{id}/effect': { params: { id: 'idea_receipt' } },
  'POST /idea-proposals/{id}/file': { params: proposal, body: { title: 'Free docks on the map' } },
  'POST /idea-proposals/{id}/dismiss': { params: proposal },
  'GET /reports/{month}/rehearsal': { params: month },
  'POST /reports/{month}/draft': { params: { month: '2026-09' } },
  'POST /reports/{month}/posts/{channel}': { params: post, body: { url: 'https://www.facebook.com/spytsia/posts/2' } },
  'POST /reports/{month}/posts/{channel}/ask': { params: post },
  'POST /conversations/{id}/pictures': { params: talk, body: { data: dots } },
  'GET /conversations/{id}/media/{interaction}/{media}': { params: { id: 'conv_oksana', interaction: 'int_media', media: 'med_picture' } },
  'GET /quarantine/{id}': { params: unread },
  'POST /quarantine/{id}/replay': { params: unread },
  'POST /quarantine/{id}/discard': { params: unread, body: { reason: 'A test of the platform itself' } },
  'POST /staff/{id}/hand-over': {
    params: { id: 'olha' },
    body: { staff: 'marta' },
    after: ['POST /conversations/{id}/assign', 'POST /staff/{id}/deactivate'],
  },
  'PATCH /views/{id}': { params: view, body: { name: 'Podil' }, after: ['POST /views'] },
  'DELETE /views/{id}': { params: view, after: ['POST /views'] },
  'POST /views/{id}/restore': { params: view, after: ['POST /views', 'DELETE /views/{id}'] },
};
