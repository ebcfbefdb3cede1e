import type { Page } from 'playwright-core';
import { instantFrom } from '../../shared/kernel/instant.ts';
import type { consoleWorld } from './console-world.ts';
import { hostileText } from './hostile-answers.ts';

type World = Awaited<ReturnType<typeof consoleWorld>>;
/** What is pressed on a screen, and where hostile words can then be read. */
type Press = readonly [what: string, press: (page: Page) => Promise<unknown>, where?: string];
interface Errand {
  readonly name: string;
  readonly path: string;
  readonly presses: readonly Press[];
  readonly prepare?: (world: World) => Promise<unknown>;
}

const dialog = 'dialog[open]';
const button = (page: Page, name: RegExp) => page.getByRole('button', { name }).locator('visible=true').first();
const press = (name: RegExp) => (page: Page) => button(page, name).click();
const rarer = (name: RegExp) => async (page: Page) => {
  await page.locator('.acts .later > summary').click();
  await press(name)(page);
};
const submit = (page: Page) => page.locator(`${dialog} [type=submit]`).last().click();
const inTurn =
  (...steps: ReadonlyArray<(page: Page) => Promise<unknown>>) =>
  async (page: Page) => {
    for (const step of steps) await step(page);
  };

const talk: readonly Press[] = [
  ['handing over', press(/^Hand over$/), dialog],
  ['an idea of it', rarer(/^Make an idea/), dialog],
  ['topics', (page) => page.locator('.pick[aria-haspopup=dialog]:visible').first().click(), dialog],
  ['a vote', press(/^Give their vote/), `${dialog} .choices`],
  ['splitting', rarer(/^Split…/), dialog],
  [
    'merging',
    inTurn(
      rarer(/^Merge…/),
      (page) => page.locator(`${dialog} [enterkeyhint=search]`).fill('iryna'),
      (page) => page.locator(`${dialog} [type=radio]`).first().check(),
    ),
    dialog,
  ],
  ['the way of a clock', (page) => page.locator('.in-words summary').first().click()],
  ['an undo', press(/^Wait on/), '.undo-box'],
  ['what is inserted', press(/^Insert$/), '.insert-panel'],
  ['a script in a reply', press(/^Insert it$/), '.composer'],
  [
    'a name in a note',
    inTurn(press(/^Note$|Write a note|^Internal note/), (page) => page.locator('.composer textarea').pressSequentially('See @')),
    '.mentions',
  ],
  ['a name chosen', (page) => page.keyboard.press('Enter'), '.composer'],
  ['a conversation on paper', (page) => page.emulateMedia({ media: 'print' }), '.msgs'],
];

/** What the walk over the screens leaves shut, screen by screen. */
export const hostileErrands: readonly Errand[] = [
  { name: 'a conversation', path: '/console/conversations/conv_taras', presses: talk },
  {
    name: 'what came along, and a conversation merged into it',
    path: '/console/conversations/conv_oksana',
    presses: [
      [
        'merged',
        inTurn(
          rarer(/^Merge…/),
          (page) => page.locator(`${dialog} [enterkeyhint=search]`).fill('iryna'),
          (page) => page.locator(`${dialog} [type=radio]`).first().check(),
          submit,
        ),
        '.msgs',
      ],
    ],
  },
  {
    name: 'under a post',
    path: '/console/conversations/conv_iryna',
    presses: [
      ['the post', async () => {}, '.post-ref'],
      ['hidden there', (page) => page.locator('.moderate').first().click(), '.msgs'],
    ],
  },
  {
    name: 'what we said',
    path: '/console/conversations/conv_roman',
    presses: [['taking it back', (page) => page.locator('.moderate', { hasText: 'Take back' }).first().click()]],
  },
  {
    name: 'the inbox',
    path: '/console',
    presses: [
      [
        'the palette',
        async (page) => {
          await page.keyboard.press('Control+k');
          await page.locator(`${dialog} [role=combobox]`).fill('tram');
          await page.locator('#palette-list small.voice').first().waitFor();
        },
        dialog,
      ],
      [
        'a view to save',
        async (page) => {
          await page.goto(`${new URL(page.url()).origin}/console?intent=complaint`);
          await press(/^Save this view/)(page);
        },
      ],
      [
        'beside a row',
        async (page) => {
          await page.keyboard.press('j');
          await page.locator('.peek').waitFor();
        },
        '.peek',
      ],
      [
        'what could not be done to many',
        async (page) => {
          await page.keyboard.press('x');
          await page.route('**/bulk', (route) => {
            const { ids } = JSON.parse(route.request().postData() ?? '{}');
            const problem = { code: 'conversation.taken', detail: hostileText, facts: { by: hostileText, at: '2026-11-16T07:50:00.000Z' } };
            return route.fulfill({ json: { press: 'p', items: [{ id: ids[0], outcome: 'failed', problem }] } });
          });
          await page.locator('.bulk').getByRole('button', { name: 'Take', exact: true }).click();
          await page.locator('.bulk [role=alert]').waitFor();
          await page.unroute('**/bulk');
        },
        '.bulk [role=alert]',
      ],
      [
        'what was done to many',
        async (page) => {
          await page.locator('.bulk summary', { hasText: 'Urgency' }).click();
          await page.locator('.bulk').getByRole('button', { name: 'urgent', exact: true }).click();
          await page.locator('.undo-box').waitFor();
        },
        '.undo-box',
      ],
    ],
  },
  {
    name: 'the matrix',
    path: '/console/ideas',
    presses: [
      ['why an impact', (page) => page.locator('.pip').first().click(), '.why-impact'],
      [
        'an idea on its way',
        async (page) => {
          await page.locator('.pip').first().focus();
          await page.keyboard.press('ArrowRight');
        },
        '#console',
      ],
      ['put down', (page) => page.keyboard.press('Enter'), '#console'],
      ['an idea heard elsewhere', press(/^Propose an idea/)],
    ],
  },
  {
    name: 'the month',
    path: '/console/month',
    presses: [
      ['a preview', (page) => page.locator('.month-preview summary').click(), '.month-preview'],
      ['approving', press(/^Approve and publish/)],
    ],
  },
  {
    name: 'staff',
    path: '/console/staff',
    presses: [
      ['inviting', press(/^Invite/)],
      ['changing', press(/^Change/), dialog],
      ['deactivating', press(/^Deactivate/), dialog],
    ],
  },
  {
    name: 'quiet',
    path: '/console/quiet',
    presses: [
      ['lifting', press(/^Lift the quiet/)],
      ['told on every page', async () => {}, '.offline'],
    ],
    prepare: ({ quiet }) =>
      quiet.shelf.write({ turn: 1, on: { by: 'marta', at: instantFrom('2026-11-16T07:00:00Z'), reason: 'x' }, lifted: null }),
  },
  {
    name: 'what could not be read',
    path: '/console/channels/unread',
    presses: [['what came', press(/^Show/), 'pre']],
    prepare: ({ quarantine }) =>
      quarantine.quarantine(
        {
          ...{ id: 'let_hostile', platform: 'telegram', connection: 'telegram', headers: {} },
          receivedAt: instantFrom('2026-11-16T07:00:00Z'),
        },
        Buffer.from(hostileText),
        ['shape.unknown'],
      ),
  },
  {
    name: 'the audit',
    path: '/console/audit',
    presses: [['a line as it is kept', (page) => page.locator('.audit-row summary').first().click(), '.audit-row pre']],
    prepare: ({ audit }) =>
      audit.shelf.note({
        at: instantFrom('2026-11-16T07:00:00Z'),
        by: 'marta',
        did: 'idea.move',
        subject: 'idea_docks',
        from: 'new',
        to: 'valid',
      }),
  },
  {
    name: 'a form',
    path: '/console/forms/pulse',
    presses: [['how it looks', (page) => page.locator('.form-preview').scrollIntoViewIfNeeded(), '.form-preview']],
  },
];
