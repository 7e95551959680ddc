// An organiser plans the fifth rally of a series at the desk and gets it announced; a reader says with how many they
// come. Scripts off, with the keyboard alone where a form is sent, on a phone and on a desk.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, LANGUAGES, PHONE, axeFindings, borrowedLetters, picture, reader, scrollsSideways } from './browser.mjs';
import { atDesk, enter, lookAt, signIn, signUp } from './desk.mjs';
import { invented } from './site.mjs';
import { stage } from './stage.mjs';

const here = stage(invented);
const DAY_MS = 24 * 60 * 60 * 1000;
const day = (days) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

// Sends the form of the page by its button, with the keyboard.
async function send(page) {
  await page.locator('main form button').last().focus();
  await enter(page);
}

test('an organiser plans the fifth rally, and what cannot be is said in the form', async () => {
  const secret = await signUp(here, 'Olena Test', '--role', 'campaigner', '--every-file', 'read');
  const { page, context, faults } = await atDesk(here, { viewport: PHONE });
  await signIn(here, page, 'Olena Test', secret);
  await page.goto(`${here.site.desk}/en/actions/new`);
  await page.fill('[name=title_0]', 'The empty chair');
  await page.fill('[name=title_1]', 'Порожній стілець');
  await page.fill('[name=series]', 'The Light in the Window');
  await page.fill('[name=number]', '124');
  await page.fill('[name=date]', day(3));
  await page.fill('[name=time]', '21:40');
  await page.fill('[name=ends_at]', '23:00');
  await page.fill('[name=place]', 'Vitrohrad, near the embassy');
  await page.fill('[name=exact_place]', 'the third lamp from the gate');
  await page.fill('[name=reveal_time]', '18:00');
  await page.fill('[name=description]', 'A chair stands empty for an hour; whoever wants to may lay a ribbon on it.');
  await send(page);
  assert.match(await page.textContent('.error-summary'), /Number 124 of this series is IA15 \(Two cups, 2026-11-14\)/);
  await picture(page, 'desk-action-refused-en-phone');
  await page.fill('[name=series]', 'Where is Erdem?');
  await page.fill('[name=number]', '5');
  await send(page);
  assert.match(await page.textContent('main'), /A draft: only the staff reads it/);
  const home = new URL(page.url()).pathname;
  await page.goto(`${here.site.desk}${home}/kit`);
  await page.fill('[name=scenes]', 'A mother sets two cups.\nNobody drinks.');
  await page.fill('[name=roles]', 'mother: Petronela Vartova');
  await page.fill('[name=safety]', 'Leave in pairs.');
  await page.fill('[name=press_note]', 'The press is welcome from nine.');
  await page.fill('[name=notice_step]', 'IT77');
  await send(page);
  assert.match(await page.textContent('main'), /IT77: Council of Vitrohrad/);
  const path = home.replace(/^\/en/, '');
  const pages = {
    actions: '/actions', 'actions-new': '/actions/new', action: path, 'action-plan': `${path}/plan`,
    'action-kit': `${path}/kit`, 'action-after': `${path}/after`, 'action-quote': `${path}/quote`,
    'action-move': `${path}/turn/move`, 'action-cancel': `${path}/turn/cancel`, 'action-release': `${path}/release`,
    'action-withdraw': `${path}/withdraw`,
  };
  assert.deepEqual([...faults, ...await lookAt(here, await context.cookies(), pages)], []);
  await page.goto(`${here.site.desk}${home}`);
  const number = /A-\d+-\d+/.exec(await page.textContent('main'))[0];
  here.site.run('release', '--basis', 'public_record', '--by', 'Olena Test', '--approved-by', 'Petro Test',
    '--reason', 'announcement', '--risk', 'weighed', '--case', number);
  await context.close();
});

// An action by its title, once the listener knows it.
async function titled(title) {
  for (let tries = 0; tries < 50; tries += 1) {
    const { actions } = await (await fetch(`${here.site.public}/data/actions.json`)).json();
    const found = actions.find((action) => action.title === title);
    if (found) return found;
    await new Promise((resolve) => { setTimeout(resolve, 200); });
  }
  return assert.fail(`${title} is not public`);
}

test('a reader says with how many they come, and reads what was', async () => {
  const coming = await titled('The empty chair');
  const memory = await titled('Two cups');
  const { page, close } = await reader(here, { viewport: PHONE });
  await page.goto(`${here.site.public}/uk/actions/${coming.id}`);
  assert.match(await page.textContent('h1'), /Порожній стілець/);
  await page.fill('[name=people]', '3');
  await send(page);
  assert.match(await page.textContent('h1'), /Записано/);
  await picture(page, 'action-came-uk-phone');
  await page.locator('main a').first().focus();
  await enter(page);
  assert.doesNotMatch(await page.content(), /third lamp|Petronela|two cups/);
  await page.goto(`${here.site.public}/en/actions/${memory.id}`);
  assert.match(await page.textContent('main'), /64 people came\./);
  await close();
  const faults = [];
  for (const [device, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
    const { page, close } = await reader(here, { viewport, scripts: true });
    for (const language of LANGUAGES) {
      for (const [name, rest] of Object.entries({ coming: `/${coming.id}`, memory: `/${memory.id}`, list: '' })) {
        await page.goto(`${here.site.public}/${language}/actions${rest}`);
        const where = `${name} in ${language} on a ${device}`;
        faults.push(...(await axeFindings(page)).map((fault) => `${where}: ${fault}`));
        faults.push(...(await borrowedLetters(page)).map((letter) => `${where}: ${letter}`));
        if (await scrollsSideways(page)) faults.push(`${where} scrolls sideways`);
        await picture(page, `action-${name}-${language}-${device}`);
      }
    }
    await close();
  }
  assert.deepEqual(faults, []);
});
