// On a register whose answers are followed: the scoreboard, its order, and the rule behind a due day.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DESKTOP, LANGUAGES, PHONE, axeFindings, picture, reader, scrollsSideways, strayLinks, wordsOnWords,
} from './browser.mjs';
import { invented, personId } from './site.mjs';
import { stage } from './stage.mjs';

const here = stage(invented);

test('the table is sorted by a click, without a script', async () => {
  const { page, close } = await reader(here);
  await page.goto(`${here.site.public}/en/authorities`);
  const first = () => page.locator('table.score tbody tr').first().innerText();
  assert.match(await first(), /security department of Yelqaya/, 'the longest silence stands first');
  await page.locator('table.score thead').getByRole('link', { name: 'Asked', exact: true }).click();
  assert.match(await first(), /prosecutor of Tuzköpür/, 'nobody was asked more often');
  assert.equal(await page.locator('th[aria-sort=descending]').innerText(), 'Asked');
  await close();
});

test('on a phone the order is chosen above the table', async () => {
  const { page, close } = await reader(here, { viewport: PHONE });
  await page.goto(`${here.site.public}/uk/authorities`);
  await page.locator('.sorts').getByRole('link', { name: 'Без відповіді' }).click();
  assert.match(page.url(), /sort=no_answer$/);
  await close();
});

test('a due day leads to its rule, and the rule says that it was read', async () => {
  const { page, close } = await reader(here);
  await page.goto(`${here.site.public}/en/people/${await personId(here.site, 'Erdem Tolgarov')}`);
  await page.getByRole('link', { name: /Criminal Procedure Code of the Russian Federation, art. 124/ }).first().click();
  assert.equal(await page.locator('h1').innerText(), 'Rule RU-3');
  assert.ok((await page.locator('main').innerText()).includes('Checked; to be read again by'));
  await close();
});

for (const language of LANGUAGES) {
  test(`states, silence and scores in ${language} are open to everybody`, async () => {
    const person = await personId(here.site, 'Erdem Tolgarov');
    const faults = [];
    for (const [device, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
      const { page, close } = await reader(here, { viewport, scripts: true });
      for (const [name, path] of Object.entries({ scores: '/authorities', answers: `/people/${person}` })) {
        await page.goto(`${here.site.public}/${language}${path}`);
        const found = [...await axeFindings(page), ...await strayLinks(page), ...await wordsOnWords(page)];
        if (await scrollsSideways(page)) found.push('it scrolls sideways');
        faults.push(...found.map((fault) => `${name} on a ${device}: ${fault}`));
        await picture(page, `${name}-${language}-${device}`);
      }
      await close();
    }
    assert.deepEqual(faults, []);
  });
}
