// An organiser prints signs for the next rally at the desk: chooses sheet, language, day and two names, and a PDF comes.
// Scripts off.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { PHONE } from './browser.mjs';
import { atDesk, lookAt, signIn, signUp } from './desk.mjs';
import { stage } from './stage.mjs';

const here = stage();

test('an organiser prints signs for the fifth rally', async () => {
  const secret = await signUp(here, 'Bohdan Test', '--role', 'campaigner');
  const { page, context, faults } = await atDesk(here, { viewport: PHONE });
  await signIn(here, page, 'Bohdan Test', secret);
  await page.goto(`${here.site.desk}/en/placards`);
  assert.match(await page.textContent('main'), /everybody/);
  await page.selectOption('[name=speech]', 'uk');
  await page.fill('[name=on]', '2026-12-10');
  for (const name of ['Ervin Ibragimov', 'Ivan Bondarets']) {
    await page.getByLabel(name, { exact: true }).focus();
    await page.keyboard.press('Space');
  }
  await page.locator('main form button').focus();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  assert.equal(download.suggestedFilename(), 'placards-a4-uk-2026-12-10.pdf');
  const pdf = await readFile(await download.path());
  assert.equal(pdf.subarray(0, 8).toString(), '%PDF-1.7');
  assert.deepEqual([...faults, ...await lookAt(here, await context.cookies(), { placards: '/placards' })], []);
  await context.close();
});
