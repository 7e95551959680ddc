// A reader signs secretly on a phone and confirms by the link that was sent, in each language. A program that reads
// the mail opens the link before, and nothing is counted. The signer takes it back. Scripts off, no cookie.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { DESKTOP, LANGUAGES, PHONE, axeFindings, picture, reader, scrollsSideways } from './browser.mjs';
import { enter } from './desk.mjs';
import { stage } from './stage.mjs';

const here = stage();
const PATH = 'petitions/umerov-ibragimov';
// A form that comes back sooner was filled in by no person.
const READING_MS = 3_100;
const PATIENCE_MS = 20_000;

for (const language of LANGUAGES) {
  test(`somebody signs in ${language}, confirms, and takes it back`, async () => {
    const { page, close } = await reader(here, { viewport: PHONE });
    const address = `signer-${language}@example.org`;
    await sign(page, language, address);
    const link = await linkOf(address);
    const scanner = await reader(here);
    await scanner.page.goto(link);
    await scanner.close();
    await page.goto(link);
    assert.equal(await page.locator('form button').count(), 2, 'opening it before has changed nothing');
    await lookAt(page.url(), `confirm-${language}`);
    await press(page, 'form button');
    const back = page.locator('a[href*="/take-back/"]');
    assert.equal(await back.count(), 1);
    await press(page, 'a[href*="/take-back/"]');
    await lookAt(page.url(), `take-back-${language}`);
    await press(page, 'form button');
    assert.equal(await page.locator('form button').count(), 0);
    await close();
  });
}

test('“it was not me” forgets everything, and the answer to all is the same', async () => {
  const { page, close } = await reader(here, { viewport: DESKTOP });
  const [first, second] = ['petro@example.org', 'petro@example.org'];
  await sign(page, 'en', first);
  const answer = await page.content();
  await sign(page, 'en', second);
  assert.equal(await page.content(), answer, 'new and repeated are told alike');
  await page.goto(await linkOf(first));
  await page.getByRole('button', { name: 'It was not me' }).focus();
  await enter(page);
  assert.match(await page.textContent('main'), /Nothing of you is kept/);
  await close();
});

for (const language of ['en', 'uk']) {
  test(`somebody who signs in public in ${language} asks for a receipt and is told when it can be fetched`, async () => {
    const { page, close } = await reader(here, { viewport: PHONE });
    const address = `public-${language}@example.org`;
    await sign(page, language, address, async () => {
      await page.locator('[name=name]').fill('Marta Testenko');
      await choose(page, '[name=seen][value=public]');
    });
    await page.goto(await linkOf(address));
    await choose(page, '[name=receipt]');
    await press(page, 'form button');
    const line = (await page.locator('.keep').textContent()).trim();
    assert.match(line, /^[\w-]{22}$/);
    await press(page, 'a[href*="/receipt/"]');
    await lookAt(page.url(), `receipt-${language}`);
    await page.locator('main form input:not([type=hidden])').first().fill(line);
    const refused = page.waitForResponse((response) => response.status() === 422);
    await press(page, 'form button');
    await refused;
    assert.equal(await page.locator('main form').count(), 1, await page.textContent('main'));
    await picture(page, `receipt-not-yet-${language}`);
    await assert.rejects(close, /422/);
  });
}

// Goes to the first of such places and presses it, as the keyboard does.
async function press(page, place) {
  await page.locator(place).first().focus();
  await enter(page);
}

async function choose(page, place) {
  await page.locator(place).focus();
  await page.keyboard.press('Space');
  assert.ok(await page.locator(place).isChecked(), place);
}

async function sign(page, language, address, fillIn = () => {}) {
  await page.goto(`${here.site.public}/${language}/${PATH}`);
  assert.ok(await page.locator('[name=seen][value=secret]').isChecked(), 'secret is chosen for nobody else');
  assert.equal(await page.locator('[name=to]:checked').count(), 0, 'nobody is ticked');
  await page.waitForTimeout(READING_MS);
  await page.locator('[name=email]').fill(address);
  await page.locator('[name=country]').selectOption('PL');
  await fillIn();
  await press(page, 'form button');
  assert.equal(await page.locator('main form').count(), 0, await page.textContent('main'));
}

// The first link of the message that lies in the outbox for an address.
async function linkOf(address) {
  const folder = join(here.site.data, 'outbox');
  for (let waited = 0; waited < PATIENCE_MS; waited += 100) {
    for (const file of await readdir(folder).catch(() => [])) {
      if (!file.endsWith('.eml')) continue;
      const [head, ...body] = (await readFile(join(folder, file), 'utf8')).split('\r\n\r\n');
      if (!head.includes(address)) continue;
      assert.doesNotMatch(head, /petition|Ibragimov|Umerov|Crimea/i, 'the head tells no cause');
      return /http:\S+/.exec(plain(head, body.join('\r\n\r\n')))[0];
    }
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  return assert.fail(`no message to ${address}`);
}

function plain(head, body) {
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

// The same page with the tools that measure it.
async function lookAt(address, name) {
  const { page, close } = await reader(here, { viewport: PHONE, scripts: true });
  await page.goto(address);
  const faults = await axeFindings(page);
  if (await scrollsSideways(page)) faults.push('it scrolls sideways');
  await picture(page, name);
  assert.deepEqual(faults, []);
  await close();
}
