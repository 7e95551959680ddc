// An organiser brings a photograph of a rally and clears the signs, a publisher looks and affirms, a reader sees the signs
// and no faces. Scripts off, keyboard alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, PHONE, axeFindings, picture, reader, scrollsSideways } from './browser.mjs';
import { atDesk, enter, follow, lookAt, signIn, signUp, tabTo, type } from './desk.mjs';
import { invented } from './site.mjs';
import { stage } from './stage.mjs';

const here = stage(invented);
const RELEASE = ['--basis', 'public_record', '--by', 'Olha Test', '--approved-by', 'Petro Test', '--reason', 'told',
  '--risk', 'none'];

test('an organiser covers the faces of a rally', async () => {
  const organiser = await signUp(here, 'Olha Test', '--role', 'campaigner');
  const publisher = await signUp(here, 'Petro Test', '--role', 'publisher');

  const olha = await atDesk(here, { viewport: PHONE });
  await signIn(here, olha.page, 'Olha Test', organiser);
  await bring(olha.page, await crowd());
  const photo = olha.page.url();
  await type(olha.page, '#cells', 'A1-P4, A10-P12');
  await tabTo(olha.page, 'form:has(#cells) button');
  await enter(olha.page);
  assert.match(await olha.page.textContent('main'), /Waits for a second person[\s\S]*Clear: A1-P4, A10-P12/);

  const petro = await atDesk(here, { viewport: DESKTOP });
  await signIn(here, petro.page, 'Petro Test', publisher);
  await petro.page.goto(photo);
  const path = new URL(photo).pathname.slice('/en'.length);
  const looks = { 'action-photo-second': path };
  assert.deepEqual(await lookAt(here, await petro.context.cookies(), looks), []);
  await tabTo(petro.page, '#nobody-0');
  await petro.page.keyboard.press('Space');
  await tabTo(petro.page, 'form:has(#nobody-0) button');
  await enter(petro.page);
  assert.match(await petro.page.textContent('main'), /Petro Test looked/);

  here.site.run('release', ...RELEASE);
  await shown(await withPhotographs());
  const pages = { 'action-photo': path, 'action-photos': path.replace(/\/photo-[^/]+$/, '') };
  assert.deepEqual(await lookAt(here, await olha.context.cookies(), pages), []);
  assert.deepEqual([...olha.faults, ...petro.faults], []);
  await olha.context.close();
  await petro.context.close();
});

async function bring(page, buffer) {
  await page.goto(`${here.site.desk}/en/actions`);
  await follow(page, 'main a[href*="/actions/action-"]');
  await follow(page, 'a[href$="/photos"]');
  await page.setInputFiles('#file', { name: 'rally.jpg', mimeType: 'image/jpeg', buffer });
  await type(page, '#author', 'Lantern Watch');
  await type(page, '#licence', 'By leave of the photographer');
  await type(page, '#alt_en', 'People with white ribbons before the embassy');
  await type(page, '#alt_uk', 'Люди з білими стрічками перед посольством');
  await type(page, '#source_title', 'Photographs of the first evening');
  await type(page, '#source_publisher', 'Lantern Watch');
  await tabTo(page, 'form[action$="/photos"] button');
  await enter(page);
  assert.match(await page.textContent('main'), /Everything is covered/);
}

// A drawn crowd as a JPEG: signs above, drawn faces in a row, a street below. Nobody is in it.
async function crowd() {
  const page = await here.browser.newPage({ viewport: { width: 1600, height: 1200 } });
  const face = (at) => `<g transform="translate(${130 + at * 190} ${520 + (at % 3) * 30})"><circle r="80" fill="#d9a066"/>
    <path d="M-80-10q80-130 160 0q-10-80-80-80q-70 0-80 80z" fill="#3b2f2f"/><circle cx="-26" cy="-4" r="9"/><circle cx="26" cy="-4" r="9"/>
    <path d="M-26 32q26 18 52 0" stroke="#000" stroke-width="6" fill="none"/><path d="M-110 420q0-330 110-330q110 0 110 330z" fill="#4${at}5b6${at}"/></g>`;
  const sign = (at) => `<rect x="${60 + at * 310}" y="150" width="270" height="130" fill="#fff"/><text x="${195 + at * 310}" y="232"
    font-size="50" font-family="sans-serif" text-anchor="middle">IMENA ${at + 1}</text>`;
  const numbers = [...Array(8).keys()];
  await page.setContent(`<body style="margin:0"><svg width="1600" height="1200"><rect width="1600" height="1200" fill="#a9bccb"/>
    <rect y="900" width="1600" height="300" fill="#777"/>${numbers.map(face).join('')}${numbers.slice(0, 5).map(sign).join('')}</svg>`);
  const jpeg = await page.screenshot({ type: 'jpeg' });
  await page.close();
  return jpeg;
}

// The page of the one action that shows a photograph.
async function withPhotographs() {
  const { actions } = await (await fetch(`${here.site.public}/data/actions.json`)).json();
  for (const { id } of actions) {
    const page = await (await fetch(`${here.site.public}/en/actions/${id}`)).text();
    if (page.includes('/photos/')) return `/actions/${id}`;
  }
  return assert.fail('no action shows a photograph');
}

// The page as a reader has it: on a phone and on a desk, in two languages, light and dark.
async function shown(path) {
  for (const [device, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
    for (const [language, words] of Object.entries({ en: /white ribbons/, uk: /білими стрічками/ })) {
      const { page, close } = await reader(here, { viewport, scripts: true });
      await page.goto(`${here.site.public}/${language}${path}`);
      const image = page.locator('.of-action img');
      assert.match(await image.getAttribute('alt'), words);
      await image.scrollIntoViewIfNeeded();
      assert.ok(await image.evaluate((img) => img.decode().then(() => img.naturalWidth === 1600)));
      assert.equal(await scrollsSideways(page), false);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await axeFindings(page), []);
        await picture(page, `photo-action-${language}-${device}-${colorScheme}`);
      }
      await close();
    }
  }
}
