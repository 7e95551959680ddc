import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, PHONE, reader } from './browser.mjs';
import { stage } from './stage.mjs';

const here = stage();

async function follow(page) {
  await page.goto(`${here.site.public}/en/`);
  await page.getByRole('link', { name: /^Ervin Ibragimov/ }).first().click();
  assert.equal((await page.locator('h1').innerText()).trim(), 'Ervin Ibragimov');
}

test('from the names on the first page to the steps taken, national and international', async () => {
  const { page, close } = await reader(here);
  await follow(page);
  const told = await page.locator('main').innerText();
  for (const words of ['24 May 2016', 'National', 'President of Ukraine', 'International', 'UA 130/16']) {
    assert.ok(told.includes(words), `the page tells of ${words}`);
  }
  await close();
});

test('from a fact to its source', async () => {
  const { page, close } = await reader(here);
  await follow(page);
  const source = page.locator('.facts .src a').first();
  const id = await source.innerText();
  await source.click();
  assert.equal(new URL(page.url()).hash, `#${id}`);
  assert.ok(await page.locator(`.sources #${id}`).isVisible());
  await close();
});

for (const [device, viewport, times] of [['phone', PHONE, 2], ['desktop', DESKTOP, 4]]) {
  test(`the name is the largest thing on the page, on a ${device}`, async () => {
    const { page, close } = await reader(here, { viewport, scripts: true });
    await follow(page);
    const [name, other] = await page.evaluate(() => {
      const size = (element) => parseFloat(getComputedStyle(element).fontSize);
      const others = [...document.querySelectorAll('body *')].filter((element) => !element.closest('h1'));
      return [size(document.querySelector('h1')), Math.max(...others.map(size))];
    });
    assert.ok(name >= times * other, `the name has ${name} px, something else ${other} px`);
    await close();
  });
}
