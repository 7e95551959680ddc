import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { DESKTOP, PHONE, launch, picture, scrollsSideways } from './browser.mjs';
import { invented } from './site.mjs';

// The errand: somebody was given a stick with a copy of the site on it. There is no network and no script; a double
// click opens the first page.

const errand = {};

before(async () => {
  const site = await invented();
  errand.stick = await mkdtemp(join(tmpdir(), 'byname-stick-'));
  errand.copy = join(errand.stick, 'copy');
  site.run('mirror', errand.copy);
  await site.end();
  errand.browser = await launch();
});

after(async () => {
  await errand.browser?.close();
  if (errand.stick) await rm(errand.stick, { recursive: true });
});

// A reader without network and without scripts. `close` tells what was asked of anybody.
async function reader(viewport) {
  const context = await errand.browser.newContext({ viewport, javaScriptEnabled: false, offline: true });
  const page = await context.newPage();
  const faults = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(pathToFileURL(errand.copy).href)) faults.push(`asked: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const { errorText } = request.failure();
    // A reader who follows a link before the icon has come is not told a lie by the copy.
    if (errorText !== 'net::ERR_ABORTED') faults.push(`${errorText}: ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  const close = async () => {
    await context.close();
    assert.deepEqual(faults, []);
  };
  return { page, close };
}

// Follows a link as a keyboard does: a mouse of the harness waits for scripts.
async function follow(page, link) {
  await link.first().focus();
  await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')]);
  await page.waitForLoadState('load');
}

const LANGUAGES = {
  uk: { copy: 'Копія від', name: 'Ердем Толгаров', az: 'Імена за абеткою', authorities: 'Органи влади' },
  en: { copy: 'Copy of', name: 'Erdem Tolgarov', az: 'Names from A to Z', authorities: 'Authorities' },
};

for (const [language, words] of Object.entries(LANGUAGES)) {
  for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
    test(`from the stick to a name, the steps, an authority and the data: ${language}, ${size}`, async () => {
      const { page, close } = await reader(viewport);
      const look = async (name) => {
        assert.match(await page.locator('aside.notice').first().innerText(), new RegExp(words.copy));
        assert.equal(await page.locator('form').count(), 0);
        assert.equal(await scrollsSideways(page), false, `${name} is wider than the window`);
        await picture(page, `stick-${name}-${language}-${size}`);
      };
      await page.goto(pathToFileURL(join(errand.copy, 'index.html')).href);
      await picture(page, `stick-door-${language}-${size}`);
      await follow(page, page.locator(`h2 a[hreflang=${language}]`));
      await look('home');
      await follow(page, page.getByRole('link', { name: words.name }));
      assert.match(page.url(), /\/people\/[a-z0-9]+\.html$/);
      await look('person');
      assert.ok(await page.locator('ul.steps > li').count() > 0);
      await follow(page, page.locator('ul.steps a[href*="authorities/"]'));
      assert.match(page.url(), /\/authorities\/[a-z0-9]+\.html$/);
      await look('authority');
      await follow(page, page.locator('nav').getByRole('link', { name: words.authorities }));
      await look('authorities');
      await page.goBack();
      await follow(page, page.locator('a.brand'));
      await follow(page, page.getByRole('link', { name: words.az }));
      await look('names');
      await follow(page, page.locator('main').getByRole('link', { name: words.name }));
      assert.match(await page.locator('h1').innerText(), new RegExp(words.name));
      const data = await page.getByRole('link', { name: 'people.json' }).getAttribute('href');
      await page.goto(new URL(data, page.url()).href);
      assert.match(await page.locator('body').innerText(), /"as_of"/);
      await close();
    });
  }
}

// What a reader of the copy is told of a page that holds `planted`.
async function told(planted) {
  const { page, close } = await reader(DESKTOP);
  await page.goto(pathToFileURL(join(errand.copy, 'index.html')).href);
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), planted);
  await page.waitForLoadState('networkidle');
  return close;
}

test('a page that asks somebody is seen', async () => {
  await assert.rejects(await told('<img src="http://127.0.0.1:9/x.png" alt="">'), /asked: http:\/\/127/);
});

test('a file that the copy does not have is seen', async () => {
  await assert.rejects(await told('<img src="gone.png" alt="">'), /ERR_FILE_NOT_FOUND.*gone\.png/);
});
