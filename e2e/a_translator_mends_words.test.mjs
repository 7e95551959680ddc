// A translator's file goes out, comes back with a mistake, comes back mended, and a second person puts it on the site.
// Scripts off.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, PHONE } from './browser.mjs';
import { atDesk, enter, lookAt, signIn, signUp } from './desk.mjs';
import { stage } from './stage.mjs';

const here = stage();

test('a campaigner brings the file of a translator and a publisher takes it', async () => {
  const campaigner = await comeIn('Iryna Test', 'campaigner', DESKTOP);
  await campaigner.page.goto(`${here.site.desk}/uk/words/uk`);
  const file = await (await campaigner.context.request.get(`${here.site.desk}/uk/words/uk/file`)).text();
  assert.match(file, /msgctxt "nav-people"\nmsgid "People"\nmsgstr "Люди"/);
  await bring(campaigner.page, file.replace('msgstr "Люди"', 'msgstr "<b>Люди</b>"'));
  assert.match(await campaigner.page.textContent('main'), /nav-people: тут розмітка/);
  await bring(campaigner.page, file.replace('msgstr "Люди"', 'msgstr "Зниклі люди"'));
  assert.match(await campaigner.page.textContent('main'), /змінює 1 слово/);
  const differences = new URL(campaigner.page.url()).pathname;

  const publisher = await comeIn('Petro Test', 'publisher', PHONE);
  await publisher.page.goto(here.site.desk + differences);
  const pages = { words: '/words', 'words-uk': '/words/uk', 'words-file': differences.replace(/^\/uk/, '') };
  const faults = await lookAt(here, await publisher.context.cookies(), pages);
  await publisher.page.focus('input[value="take"]');
  await publisher.page.keyboard.press('Space');
  await publisher.page.locator('main form button').first().focus();
  await enter(publisher.page);
  assert.match(await publisher.page.textContent('main'), /на сайті/);
  assert.ok(await withinSeconds(async () => (await home()).includes('>Зниклі люди<')), 'readers have the words');
  assert.deepEqual([...campaigner.faults, ...publisher.faults, ...faults], []);
  await campaigner.context.close();
  await publisher.context.close();
});

async function comeIn(name, role, viewport) {
  const secret = await signUp(here, name, '--role', role);
  const desk = await atDesk(here, { viewport });
  await signIn(here, desk.page, name, secret);
  return desk;
}

async function bring(page, text) {
  const file = { name: 'uk.po', mimeType: 'text/x-gettext-translation', buffer: Buffer.from(text) };
  await page.setInputFiles('input[type=file]', file);
  await page.locator('main form button').first().focus();
  await enter(page);
}

async function home() {
  return (await fetch(`${here.site.public}/uk/`)).text();
}

async function withinSeconds(happened) {
  for (let tries = 0; tries < 50; tries += 1) {
    if (await happened()) return true;
    await new Promise((resolve) => { setTimeout(resolve, 200); });
  }
  return false;
}
