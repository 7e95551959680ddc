// Home, people, person, steps, authorities, actions, the rally, sources and method, in four languages, on a phone
// and a desk, in light and dark: axe finds nothing, nothing scrolls sideways, nothing comes from elsewhere.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESKTOP, LANGUAGES, PHONE, axeFindings, launch, picture, reader, scrollsSideways } from './browser.mjs';
import { actionId, demo, personId } from './site.mjs';

let site;
let browser;
let pages;

before(async () => {
  site = await demo();
  browser = await launch();
  const person = await personId(site, 'Ervin Ibragimov');
  const rally = await actionId(site, '2016-10-25');
  const { authorities } = await (await fetch(`${site.public}/data/authorities.json`)).json();
  pages = {
    home: '/', people: '/people', person: `/people/${person}`, steps: '/steps', authorities: '/authorities',
    authority: `/authorities/${authorities[0].id}`, actions: '/actions', rally: `/actions/${rally}`,
    sources: '/sources', method: '/method',
  };
});

after(async () => {
  await browser?.close();
  await site?.end();
});

for (const language of LANGUAGES) {
  for (const [device, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
    test(`every page in ${language} on a ${device}`, async () => {
      for (const [name, path] of Object.entries(pages)) {
        const { page, close } = await reader(browser, { viewport, scripts: true });
        const where = `${name} in ${language} on a ${device}`;
        await page.goto(`${site.public}/${language}${path}`);
        assert.equal(await page.getAttribute('html', 'lang'), language);
        assert.equal(await page.locator('h1').count(), 1, `${where}: one title`);
        assert.deepEqual(await axeFindings(page), [], where);
        assert.equal(await scrollsSideways(page), false, `${where} scrolls sideways`);
        await picture(page, `${name}-${language}-${device}`);
        await page.emulateMedia({ colorScheme: 'dark' });
        assert.deepEqual(await axeFindings(page), [], `${where}, dark`);
        if (language === 'en') await picture(page, `${name}-${language}-${device}-dark`);
        await close();
      }
    });
  }
}

test('every link leads to this site, into the page, or to a source', async () => {
  for (const path of Object.values(pages)) {
    const html = await (await fetch(`${site.public}/en${path}`)).text();
    for (const [, href] of html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)) {
      assert.match(href, /^(\/(?!\/)|#|https?:\/\/)/, `${path}: ${href}`);
    }
    assert.ok(!/<script|\sstyle=|\son[a-z]+=/.test(html), `${path} holds something inline`);
  }
});

test('a planted fault is found: an image without words', async () => {
  const { page, close } = await reader(browser, { scripts: true });
  await page.goto(`${site.public}/en/method`);
  await page.evaluate(() => document.querySelector('main').append(document.createElement('img')));
  assert.notDeepEqual(await axeFindings(page), []);
  await close();
});
