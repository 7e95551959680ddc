// A campaigner looks after a petition at the desk: what is held, what a rule would take out, names, codes. A rule is
// tried and meets nothing; sheets of paper are entered and wait for a second person. Scripts off.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PHONE } from './browser.mjs';
import { atDesk, enter, lookAt, signIn, signUp } from './desk.mjs';
import { stage } from './stage.mjs';

const here = stage();

test('a campaigner watches a petition and tries a rule', async () => {
  const secret = await signUp(here, 'Iryna Test', '--role', 'campaigner', '--every-file', 'write');
  const { page, context, faults } = await atDesk(here, { viewport: PHONE });
  await signIn(here, page, 'Iryna Test', secret);
  await page.goto(`${here.site.desk}/en/petitions`);
  const home = new URL(await page.locator('main a[href*="/petitions/petition-"]').first().evaluate((a) => a.href)).pathname;
  await page.goto(`${here.site.desk}${home}/held`);
  assert.match(await page.textContent('main'), /Nothing is held/);
  await page.goto(`${here.site.desk}${home}/invalidate`);
  await page.locator('main form button').first().focus();
  await enter(page);
  await page.goto(`${here.site.desk}${home}/paper`);
  await page.fill('[name=sheets]', '101-103, 107');
  await page.fill('[name=signatures]', '12');
  await page.fill('[name=scan]', 'cd'.repeat(32));
  await page.locator('main form button').first().focus();
  await enter(page);
  assert.match(await page.textContent('main'), /A second person must count them/);
  const batch = await page.locator('main a[href*="/paper/paper-"]').first().evaluate((a) => a.href);
  const path = home.replace(/^\/en/, '');
  const pages = {
    petitions: '/petitions', 'petitions-new': '/petitions/new', petition: path, 'petition-held': `${path}/held`,
    'petition-rule': `${path}/invalidate`, 'petition-names': `${path}/names`, 'petition-codes': `${path}/kiosk`,
    'petition-sheets': `${path}/paper`, 'petition-sheets-batch': new URL(batch).pathname.replace(/^\/en/, ''),
    'petition-pause': `${path}/turn/pause`,
  };
  assert.deepEqual([...faults, ...await lookAt(here, await context.cookies(), pages)], []);
  await context.close();
});
