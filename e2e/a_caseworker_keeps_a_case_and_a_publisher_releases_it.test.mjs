// A caseworker opens a case from a phone call, files an appeal to the National Police and records a late reply; a
// publisher releases it. Scripts off, keyboard alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP } from './browser.mjs';
import { atDesk, choose, enter, follow, lookAt, signIn, signUp, tabTo, type } from './desk.mjs';
import { empty } from './site.mjs';
import { stage } from './stage.mjs';

const here = stage(empty);
const MOST_LOADS = 14;

test('a case goes from a phone call to a release', async () => {
  const caseworker = await signUp(here, 'Olena Test', '--role', 'caseworker');
  const publisher = await signUp(here, 'Petro Test', '--role', 'publisher', '--every-file', 'read');

  const olena = await atDesk(here, { viewport: DESKTOP });
  await signIn(here, olena.page, 'Olena Test', caseworker);
  await openCase(olena.page);
  const file = olena.page.url();
  await fileAppeal(olena.page);
  const step = olena.page.url();
  await recordLateReply(olena.page);
  await askForRelease(olena.page, file);

  const petro = await atDesk(here, { viewport: DESKTOP });
  await signIn(here, petro.page, 'Petro Test', publisher);
  await follow(petro.page, 'a[href*="/releases/proposal-"]');
  const words = await petro.page.textContent('main');
  assert.match(words, /This becomes public[\s\S]*Arsen Testov[\s\S]*National Police of Ukraine[\s\S]*formal reply/);
  assert.match(words, /This stays with the staff[\s\S]*his sister called/);
  const release = petro.page.url();
  await tabTo(petro.page, '#what-0');
  await petro.page.keyboard.press('Space');
  await enter(petro.page);
  assert.match(await petro.page.textContent('main'), /approved[\s\S]*Becomes public at \d\d:\d\d/);

  const loads = olena.loads.length + petro.loads.length;
  assert.ok(loads <= MOST_LOADS, `${loads} page loads: ${[...olena.loads, ...petro.loads].join('\n')}`);
  assert.deepEqual([...olena.faults, ...petro.faults], []);
  await lookAtEveryPage(await olena.context.cookies(), await petro.context.cookies(), { file, step, release });
  await olena.context.close();
  await petro.context.close();
});

async function openCase(page) {
  await follow(page, 'a[href$="/people/new"]');
  await type(page, '#name', 'Arsen Testov');
  await choose(page, '#name_in', 'English');
  await type(page, '#last_seen', '24.05.2016');
  await type(page, '#place', 'Testville');
  await type(page, '#circumstances', 'Taken from a bus stop by unknown men.');
  await type(page, '#source_title', 'Man taken from a bus stop');
  await type(page, '#source_publisher', 'Test Gazette');
  await type(page, '#note', 'his sister called on the 24th');
  await tabTo(page, 'form[action$="/people/new"] button');
  await enter(page);
  assert.equal(await page.textContent('h1'), 'Arsen Testov');
}

async function fileAppeal(page) {
  await follow(page, 'a[href*="/steps/new?person="]');
  await type(page, '#description', 'asks to search for Arsen Testov');
  await type(page, '#others', 'National Police of Ukraine');
  await type(page, '#sent_on', '01.09.2026');
  await type(page, '#received_on', '03.09.2026');
  await type(page, '#sent_text', 'We ask you to search for Arsen Testov.');
  await tabTo(page, 'form[action$="/steps/new"] button');
  await enter(page);
  assert.match(await page.textContent('main'), /Answer due by 6 October 2026/);
}

async function recordLateReply(page) {
  await follow(page, 'a[href$="/reply"]');
  // One group of radio buttons is one stop of the Tab key; the arrows move in it.
  await tabTo(page, 'input[name=kind]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await type(page, '#received_on', '10.11.2026');
  await type(page, '#summary', 'says that the letter was received');
  await choose(page, '#source', 'S-');
  await tabTo(page, 'form[action$="/reply"] button');
  await enter(page);
  assert.match(await page.textContent('main'), /formal reply without substance/);
}

async function askForRelease(page, file) {
  await page.goto(`${file}/release`);
  await type(page, '#risk', 'Weighed with the family: the case is in the press already.');
  await type(page, '#reason', 'The family wants it told.');
  await enter(page);
  assert.match(await page.textContent('main'), /waits for a second person/);
}

async function lookAtEveryPage(caseworker, publisher, { file, step, release }) {
  const faults = [];
  const id = file.split('/').pop();
  const paths = {
    agenda: '/', files: '/people', 'new-file': '/people/new', file: `/people/${id}`, fact: `/people/${id}/facts/new`,
    standing: `/people/${id}/standing`, steps: `/people/${id}/steps`, release: `/people/${id}/release`,
    history: `/people/${id}/history`, event: `/people/${id}/event`, same: `/people/${id}/same`,
    letter: `/people/${id}/letter`, share: `/people/${id}/share`, sources: '/sources', 'new-source': '/sources/new',
    'new-step': `/steps/new?person=${id}`, step: `/steps/${step.split('/').pop()}`,
    reply: `/steps/${step.split('/').pop()}/reply`, ignored: `/steps/${step.split('/').pop()}/ignored`,
    change: `/steps/${step.split('/').pop()}/change`, releases: '/releases', account: '/account',
    'new-relative': `/people/${id}/relations/new`, 'sent-text': `/steps/${step.split('/').pop()}/text`,
    withdraw: `/people/${id}/withdraw`, consent: `/people/${id}/consent`, 'one-fact': `/people/${id}/facts/C-2026-1`,
  };
  const deciding = { deciding: `/releases/${release.split('/').pop()}` };
  for (const [cookies, pages] of [[caseworker, paths], [publisher, deciding]]) {
    faults.push(...await lookAt(here, cookies, pages));
  }
  assert.deepEqual(faults, []);
}
