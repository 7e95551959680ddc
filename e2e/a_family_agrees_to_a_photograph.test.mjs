// A family agrees that a photograph is shown: a caseworker brings it, two people release it, a reader sees it, and it is
// gone when the family takes it back. Scripts off, keyboard alone, on a phone and on a desk.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, PHONE, axeFindings, picture, reader, scrollsSideways } from './browser.mjs';
import { atDesk, choose, enter, lookAt, signIn, signUp, tabTo, type } from './desk.mjs';
import { empty } from './site.mjs';
import { stage } from './stage.mjs';

const here = stage(empty);
const RELEASE = ['--by', 'Olena Test', '--approved-by', 'Petro Test', '--reason', 'the sister asked', '--risk', 'none'];

test('a family agrees to a photograph and takes it back', async () => {
  const secret = await signUp(here, 'Olena Test', '--role', 'caseworker');
  const photograph = await drawn();
  const { page, context, faults } = await atDesk(here, { viewport: PHONE });
  await signIn(here, page, 'Olena Test', secret);
  const file = await openCase(page);
  await bring(page, file, photograph);
  assert.match(await page.textContent('main'), /no consent of the family that stands covers a photograph/);
  await agree(page, file);
  await page.goto(`${file}/photo`);
  assert.match(await page.textContent('main'), /choose the family’s consent as the basis/);

  const number = /BN-\d+-\d+/.exec(await page.textContent('main'))[0];
  here.site.run('release', '--basis', 'family_consent', '--case', number, ...RELEASE);
  const [person] = (await (await fetch(`${here.site.public}/data/people.json`)).json()).people;
  await shown(`/people/${person.id}`);
  const cookies = await context.cookies();
  const id = file.split('/').pop();
  const pages = { photo: `/people/${id}/photo`, 'photo-release': `/people/${id}/release?basis=family_consent` };
  assert.deepEqual(await lookAt(here, cookies, pages), []);

  await takeBack(page, file);
  const path = `${here.site.public}/en/people/${person.id}`;
  // The listener looks four times a second whether something was taken back; within two seconds it is gone.
  for (let tries = 0; tries < 10 && (await (await fetch(path)).text()).includes('<img'); tries += 1) {
    await page.waitForTimeout(200);
  }
  const gone = await reader(here);
  await gone.page.goto(path);
  assert.equal(await gone.page.locator('img').count(), 0);
  assert.match(await gone.page.textContent('h1'), /Arsen Testov/);
  await gone.close();
  assert.deepEqual(faults, []);
  await context.close();
});

// A drawn portrait as a large JPEG: nobody is in it.
async function drawn() {
  const page = await here.browser.newPage({ viewport: { width: 1200, height: 1600 } });
  await page.setContent(`<body style="margin:0"><svg width="1200" height="1600"><rect width="1200" height="1600" fill="#9db4c0"/>
    <circle cx="600" cy="620" r="290" fill="#d9a066"/><path d="M310 600q290-420 580 0q-40-300-290-310q-250 10-290 310z" fill="#3b2f2f"/>
    <circle cx="500" cy="620" r="26"/><circle cx="700" cy="620" r="26"/><path d="M500 760q100 70 200 0" stroke="#000" stroke-width="14" fill="none"/>
    <path d="M100 1600q40-560 500-600q460 40 500 600z" fill="#5b7065"/></svg>`);
  const jpeg = await page.screenshot({ type: 'jpeg' });
  await page.close();
  return jpeg;
}

async function openCase(page) {
  await page.goto(`${here.site.desk}/en/people/new`);
  await type(page, '#name', 'Arsen Testov');
  await choose(page, '#name_in', 'English');
  await type(page, '#last_seen', '24.05.2016');
  await type(page, '#place', 'Testville');
  await type(page, '#source_title', 'Man taken from a bus stop');
  await type(page, '#source_publisher', 'Test Gazette');
  await tabTo(page, 'form[action$="/people/new"] button');
  await enter(page);
  return page.url();
}

async function bring(page, file, buffer) {
  await page.goto(`${file}/photo`);
  await page.setInputFiles('#file', { name: 'IMG_2044.JPG', mimeType: 'image/jpeg', buffer });
  await tabTo(page, '#alone-0');
  await page.keyboard.press('Space');
  await type(page, '#author', 'the family');
  await type(page, '#licence', 'By leave of the family, 3 May 2026');
  await type(page, '#taken_on', '2015');
  await tabTo(page, 'form[action$="/photo"] button');
  await enter(page);
  assert.equal(await page.locator('.portrait img').count(), 1, await page.textContent('main'));
}

async function agree(page, file) {
  await page.goto(`${file}/consent`);
  await type(page, '#alias', 'L. of the market');
  await type(page, '#given_on', new Date().toISOString().slice(0, 10));
  await tabTo(page, '#explained-0');
  await page.keyboard.press('Space');
  await tabTo(page, 'input[name=scope][value=photo]');
  await page.keyboard.press('Space');
  await tabTo(page, 'form:has(#alias) button');
  await enter(page);
  assert.match(await page.textContent('main'), /a photograph/);
}

// The page as a reader has it: on a phone and on a desk, in two languages, light, dark and printed.
async function shown(path) {
  for (const [device, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
    for (const language of ['en', 'uk']) {
      const plain = await reader(here, { viewport });
      await plain.page.goto(`${here.site.public}/${language}${path}`);
      const image = plain.page.locator('.portrait img');
      assert.match(await image.getAttribute('alt'), /Arsen Testov/);
      await plain.close();
      const { page, close } = await reader(here, { viewport, scripts: true });
      await page.goto(`${here.site.public}/${language}${path}`);
      assert.ok(await page.locator('.portrait img').evaluate((img) => img.complete && img.naturalWidth === 1200));
      assert.equal(await scrollsSideways(page), false);
      const letters = await page.locator('h1').evaluate((h1) => parseFloat(getComputedStyle(h1).fontSize));
      assert.ok(letters >= 50, 'the name is the largest thing');
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await axeFindings(page), []);
        await picture(page, `photo-person-${language}-${device}-${colorScheme}`);
      }
      await page.emulateMedia({ media: 'print' });
      await picture(page, `photo-person-${language}-${device}-print`);
      await close();
    }
  }
}

async function takeBack(page, file) {
  await page.goto(`${file}/consent`);
  await type(page, '#revoke_reason', 'she fears for their mother');
  await tabTo(page, 'form:has(#revoke_reason) button');
  await enter(page);
  assert.match(await page.textContent('main'), /taken back/);
}
