import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reader } from './browser.mjs';
import { personId } from './site.mjs';
import { stage } from './stage.mjs';

const here = stage();

test('on a few sheets, with the name and the sources and without what can only be clicked', async () => {
  const { page, close } = await reader(here);
  await page.goto(`${here.site.public}/en/people/${await personId(here.site, 'Ervin Ibragimov')}`);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
  assert.ok(sheets <= 10, `${sheets} sheets`);

  await page.emulateMedia({ media: 'print' });
  for (const kept of ['h1', '.facts', '.steps', '.sources']) {
    assert.ok(await page.locator(kept).first().isVisible(), `${kept} is printed`);
  }
  for (const left of ['header nav', '.skip', 'summary']) {
    assert.ok(!(await page.locator(left).first().isVisible()), `${left} is not printed`);
  }
  await close();
});
