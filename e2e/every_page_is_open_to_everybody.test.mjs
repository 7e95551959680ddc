// Every kind of page in every language, on a phone and on a desk, in light and in dark.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import {
  DESKTOP, LANGUAGES, PHONE, axeFindings, borrowedLetters, picture, reader, scrollsSideways, strayLinks,
} from './browser.mjs';
import { actionId, data, personId } from './site.mjs';
import { stage } from './stage.mjs';

const here = stage();
let pages;

before(async () => {
  const [authority] = await data(here.site, 'authorities');
  pages = {
    home: '/',
    people: '/people',
    person: `/people/${await personId(here.site, 'Ervin Ibragimov')}`,
    steps: '/steps',
    authorities: '/authorities',
    authority: `/authorities/${authority.id}`,
    actions: '/actions',
    rally: `/actions/${await actionId(here.site, '2016-10-25')}`,
    sources: '/sources',
    method: '/method',
  };
});

for (const language of LANGUAGES) {
  for (const [device, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
    test(`every page in ${language} on a ${device}`, async () => {
      for (const [name, path] of Object.entries(pages)) {
        const address = `${here.site.public}/${language}${path}`;
        await readPlainly(address, viewport);
        await measure(address, viewport, `${name}-${language}-${device}`);
      }
    });
  }
}

for (const language of LANGUAGES) {
  test(`every letter in ${language} is drawn by the site's own fonts`, async () => {
    for (const path of Object.values(pages)) {
      const { page, close } = await reader(here, { scripts: true });
      await page.goto(`${here.site.public}/${language}${path}`);
      assert.deepEqual(await borrowedLetters(page), [], path);
      await close();
    }
  });
}

// As readers have it: the site's policy holds and no script runs.
async function readPlainly(address, viewport) {
  const { page, close } = await reader(here, { viewport });
  await page.goto(address);
  await close();
}

async function measure(address, viewport, name) {
  const { page, close } = await reader(here, { viewport, scripts: true });
  await page.goto(address);
  assert.equal(await page.getAttribute('html', 'lang'), name.split('-')[1], name);
  assert.equal(await page.locator('h1').count(), 1, `${name}: one title`);
  assert.deepEqual(await axeFindings(page), [], name);
  assert.equal(await scrollsSideways(page), false, `${name} scrolls sideways`);
  assert.deepEqual(await strayLinks(page), [], name);
  await picture(page, name);
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.deepEqual(await axeFindings(page), [], `${name}, dark`);
  await picture(page, `${name}-dark`);
  await close();
}
