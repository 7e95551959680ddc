import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reader } from './browser.mjs';
import { stage } from './stage.mjs';

const here = stage();

test('the form narrows the list, and its address can be kept and sent on', async () => {
  const { page, close } = await reader(here);
  await page.goto(`${here.site.public}/en/steps`);
  await page.getByLabel('From day').fill('2016-01-01');
  await page.getByLabel('To day').fill('2016-12-31');
  await page.locator('[name=level]').selectOption('international');
  await page.locator('.filters [type=submit]').click();
  const told = await page.locator('ul.steps').innerText();
  assert.ok(told.includes('UA 130/16'), told);
  assert.ok(!told.includes('open letter sent through the ATR channel'), 'a national step is left out');
  assert.ok(!told.includes('resolution P8_TA(2017)0087'), 'a step of another year is left out');
  const address = page.url();
  await close();

  const other = await reader(here);
  await other.page.goto(address);
  assert.equal(await other.page.locator('ul.steps').innerText(), told);
  assert.equal(await other.page.locator('[name=from]').inputValue(), '2016-01-01');
  await other.close();
});

test('a day that is none is told beside its field', async () => {
  const { page } = await reader(here);
  await page.goto(`${here.site.public}/en/steps?from=25.10.2016`);
  assert.equal(await page.locator('[name=from]').inputValue(), '25.10.2016');
  assert.equal(await page.locator('[name=from]').getAttribute('aria-invalid'), 'true');
  assert.ok(await page.locator('[role=alert] a[href="#from"]').isVisible());
  await page.context().close();
});
