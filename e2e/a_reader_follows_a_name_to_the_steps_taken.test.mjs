// Errands with scripts off: what the site is for works in any browser.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE, launch, reader } from './browser.mjs';
import { demo } from './site.mjs';

let site;
let browser;

before(async () => {
  site = await demo();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await site?.end();
});

test('a reader follows a name from the wall to the steps taken, national and international', async () => {
  const { page, close } = await reader(browser);
  await page.goto(`${site.public}/en/`);
  await page.getByRole('link', { name: /^Ervin Ibragimov/ }).first().click();
  assert.equal((await page.locator('h1').innerText()).trim(), 'Ervin Ibragimov');
  const text = await page.locator('main').innerText();
  for (const told of ['National', 'International', '24 May 2016', 'President of Ukraine', 'Urgent Action UA 130/16']) {
    assert.ok(text.includes(told), `the page tells of ${told}`);
  }
  await close();
});

test('the name is the largest thing on the page of a person', async () => {
  const { page, close } = await reader(browser, { scripts: true });
  await page.goto(`${site.public}/en/`);
  await page.getByRole('link', { name: /^Ervin Ibragimov/ }).first().click();
  const [name, other] = await page.evaluate(() => {
    const size = (element) => parseFloat(getComputedStyle(element).fontSize);
    const others = [...document.querySelectorAll('body *')].filter((element) => !element.closest('h1'));
    return [size(document.querySelector('h1')), Math.max(...others.map(size))];
  });
  assert.ok(name >= 4 * other, `the name is ${name} px, something else ${other} px`);
  await close();
});

test('a journalist filters the steps by year and level and keeps the address', async () => {
  const { page, close } = await reader(browser);
  await page.goto(`${site.public}/en/steps`);
  await page.locator('[name=from]').fill('2016-01-01');
  await page.locator('[name=to]').fill('2016-12-31');
  await page.locator('[name=level]').selectOption('international');
  await page.locator('form [type=submit]').first().click();
  assert.match(page.url(), /level=international/);
  const text = await page.locator('main').innerText();
  assert.ok(text.includes('Urgent Action UA 130/16') && !text.includes('open letter sent through'), text);
  await close();
});

test('a family reads in Crimean Tatar on a phone and comes back to the same page in Ukrainian', async () => {
  const { page, close } = await reader(browser, { viewport: PHONE });
  await page.goto(`${site.public}/crh/people`);
  await page.getByRole('link', { name: /Islyam Dzhepparov/ }).first().click();
  const path = new URL(page.url()).pathname.replace('/crh/', '');
  await page.locator('nav a[lang=uk]').click();
  assert.equal(new URL(page.url()).pathname, `/uk/${path}`);
  assert.equal((await page.locator('h1').innerText()).trim(), 'Іслям Джеппаров');
  await close();
});

test('a visitor prints the page of a person', async () => {
  const { page, close } = await reader(browser);
  await page.goto(`${site.public}/en/people`);
  await page.getByRole('link', { name: /Ervin Ibragimov/ }).first().click();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  assert.ok(sheets >= 1 && sheets <= 12, `${sheets} sheets`);
  await close();
});
