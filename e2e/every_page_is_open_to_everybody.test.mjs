// Every kind of page in every language, on a phone and on a desk, in light and in dark.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DESKTOP, LANGUAGES, PHONE, axeFindings, borrowedLetters, picture, reader, scrollsSideways, strayLinks, wordsOnWords,
} from './browser.mjs';
import { everyPage } from './site.mjs';
import { stage } from './stage.mjs';

const here = stage();

// Crimean Tatar in Cyrillic letters has the same words as in Latin ones, a little longer: a phone tells whether they fit.
const WINDOWS = { 'crh-Cyrl': { phone: PHONE } };

for (const language of LANGUAGES) {
  for (const [device, viewport] of Object.entries(WINDOWS[language] ?? { phone: PHONE, desktop: DESKTOP })) {
    test(`every page in ${language} on a ${device}`, async () => {
      await readPlainly(language, viewport);
      const { page, close } = await reader(here, { viewport, scripts: true });
      const faults = [];
      for (const [name, path] of Object.entries(await everyPage(here.site))) {
        await page.goto(`${here.site.public}/${language}${path}`);
        if (await page.getAttribute('html', 'lang') !== language) faults.push(`${name} is in another language`);
        const found = await measure(page, `${name}-${language}-${device}`);
        faults.push(...found.map((fault) => `${name}: ${fault}`));
      }
      assert.deepEqual(faults, []);
      await close();
    });
  }

  test(`every letter in ${language} is drawn by the site's own fonts`, async () => {
    const { page, close } = await reader(here, { scripts: true });
    const borrowed = [];
    for (const path of Object.values(await everyPage(here.site))) {
      await page.goto(`${here.site.public}/${language}${path}`);
      borrowed.push(...await borrowedLetters(page));
    }
    assert.deepEqual(borrowed, []);
    await close();
  });
}

// As readers have it: the site's policy holds and no script runs.
async function readPlainly(language, viewport) {
  const { page, close } = await reader(here, { viewport });
  for (const path of Object.values(await everyPage(here.site))) {
    await page.goto(`${here.site.public}/${language}${path}`);
  }
  await close();
}

// The faults of a page, in light and then in dark.
async function measure(page, name) {
  await page.emulateMedia({ colorScheme: 'light' });
  const faults = [...await axeFindings(page), ...await strayLinks(page), ...await wordsOnWords(page)];
  if (await page.locator('h1').count() !== 1) faults.push('it has not one title');
  if (await scrollsSideways(page)) faults.push('it scrolls sideways');
  await picture(page, name);
  await page.emulateMedia({ colorScheme: 'dark' });
  faults.push(...(await axeFindings(page)).map((finding) => `dark: ${finding}`));
  await picture(page, `${name}-dark`);
  return faults;
}
