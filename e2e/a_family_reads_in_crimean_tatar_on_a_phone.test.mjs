import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PHONE, reader } from './browser.mjs';
import { stage } from './stage.mjs';

const here = stage();

test('the list of people leads to the page of a son, and the same page is there in Ukrainian', async () => {
  const { page, close } = await reader(here, { viewport: PHONE });
  await page.goto(`${here.site.public}/crh/people`);
  assert.equal(await page.getAttribute('html', 'lang'), 'crh');
  await page.getByRole('link', { name: /Islyam Dzhepparov/ }).first().click();
  const path = new URL(page.url()).pathname.replace('/crh/', '/');
  await page.locator('a[hreflang=uk]').click();
  assert.equal(new URL(page.url()).pathname, `/uk${path}`);
  assert.equal((await page.locator('h1').innerText()).trim(), 'Іслям Джеппаров');
  await close();
});

test('in Cyrillic letters the words are Cyrillic, and the name stands as it is on record', async () => {
  const { page, close } = await reader(here, { viewport: PHONE });
  await page.goto(`${here.site.public}/crh/people`);
  await page.locator('a[hreflang=crh-Cyrl]').click();
  assert.equal(await page.getAttribute('html', 'lang'), 'crh-Cyrl');
  assert.equal((await page.locator('h1').innerText()).trim(), 'Инсанлар');
  await page.getByRole('link', { name: /Islyam Dzhepparov/ }).first().click();
  assert.match(await page.locator('main').innerText(), /Япылгъан адымлар/);
  await close();
});
