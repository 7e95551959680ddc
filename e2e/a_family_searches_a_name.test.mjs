// The search page as families use it: no script, a phone, a name as grandmother writes it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PHONE, reader } from './browser.mjs';
import { stage } from './stage.mjs';

const here = stage();

for (const [written, found] of [
  ['Ібрагімову Ервіну', 'Ервін Ібрагімов'],
  ['Umerov Ilmi', 'Ільмі Умеров'],
  ['Афанасьева Геннадия', 'Gennady Afanasiev'],
  ['Cepparov Islâm', 'Іслям Джеппаров'],
]) {
  test(`“${written}” leads to ${found}`, async () => {
    const { page, close } = await reader(here, { viewport: PHONE });
    await page.goto(`${here.site.public}/uk/`);
    await page.locator('form.find [name=q]').fill(written);
    await page.locator('form.find [type=submit]').click();
    const first = page.locator('ul.found li').first();
    assert.ok((await first.innerText()).includes(found), await first.innerText());
    await first.getByRole('link').click();
    assert.ok((await page.locator('h1').innerText()).replace(/\s+/g, ' ').includes(found));
    await close();
  });
}

test('a family name alone is narrowed by year and place, and the form keeps what was written', async () => {
  const { page, close } = await reader(here);
  await page.goto(`${here.site.public}/en/search?q=Ibragimov`);
  assert.ok(await page.locator('ul.found li').count() > 1, 'a family name alone fits several');
  await page.getByLabel('Year last seen').fill('2016');
  await page.getByRole('button', { name: 'Find' }).click();
  assert.equal(await page.locator('ul.found li').count(), 1);
  assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Ibragimov');
  await close();
});
