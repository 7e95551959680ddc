// People of the desk in a browser: coming in by a one-time link, signing in, and working with the keyboard alone.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { DESKTOP, PHONE, axeFindings, picture, scrollsSideways } from './browser.mjs';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const HALF_MINUTE_MS = 30_000;
// At the end of a half minute the code of the one before may be asked too late.
const LATE_MS = 5_000;

export const PASSWORD = 'four words not together';

// The code that an app shows for a secret (RFC 6238), some half minutes away from now.
export function code(secret, halfMinutes = 0) {
  const bits = [...secret].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / HALF_MINUTE_MS) + halfMinutes));
  const digest = createHmac('sha1', key).update(counter).digest();
  const at = digest[19] & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

// Adds somebody on the machine, and sets password and second factor by the link. Gives the secret of the app.
export async function signUp({ browser, site }, name, ...options) {
  const said = site.run('user', 'add', name, ...options);
  const path = /\/en\/welcome\/\w+/.exec(said)[0];
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.desk + path);
  const secret = /secret=([A-Z2-7]+)/.exec(await page.content())[1];
  // Each code is taken once: this one is of the half minute before.
  const left = HALF_MINUTE_MS - Date.now() % HALF_MINUTE_MS;
  if (left < LATE_MS) await page.waitForTimeout(left);
  await page.fill('#code', code(secret, -1));
  await page.fill('#password', PASSWORD);
  await page.fill('#again', PASSWORD);
  await enter(page);
  assert.match(page.url(), /\/sign-in$/);
  await context.close();
  return secret;
}

// A window on the desk without scripts. It counts the pages it loads and keeps what went wrong.
export async function atDesk({ browser, site }, { viewport, cookies = [], scripts = false } = {}) {
  const context = await browser.newContext({ viewport, javaScriptEnabled: scripts, bypassCSP: scripts });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const loads = [];
  const faults = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== site.desk) faults.push(`asked elsewhere: ${request.url()}`);
  });
  page.on('response', (response) => {
    const document = response.request().resourceType() === 'document';
    if (document && response.status() < 300) loads.push(response.url());
    if (response.status() >= 500) faults.push(`${response.status()}: ${response.url()}`);
  });
  return { page, context, loads, faults };
}

// Signs somebody in, with the keyboard alone.
export async function signIn({ site }, page, name, secret) {
  await page.goto(`${site.desk}/en/sign-in`);
  await type(page, '#name', name);
  await type(page, '#password', PASSWORD);
  await type(page, '#code', code(secret));
  await enter(page);
  assert.equal(new URL(page.url()).pathname, '/en/', await page.textContent('main'));
}

// Moves with the Tab key until the focus is on something.
export async function tabTo(page, selector) {
  for (let steps = 0; steps < 200; steps += 1) {
    const there = await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    if (there) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`the Tab key does not reach ${selector} on ${page.url()}`);
}

// Writes into a field that the Tab key reaches.
export async function type(page, selector, text) {
  await tabTo(page, selector);
  await page.keyboard.insertText(text);
}

// Chooses of a list by the first letters of what it says.
export async function choose(page, selector, words) {
  await tabTo(page, selector);
  await page.keyboard.type(words, { delay: 5 });
}

// Presses Enter and waits for the page it leads to.
export async function enter(page) {
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

// Follows a link with the keyboard.
export async function follow(page, selector) {
  await tabTo(page, selector);
  await enter(page);
}

// What is wrong with some pages, as somebody who is signed in sees them: in two languages, on a phone and on a desk, in
// light and in dark.
export async function lookAt(here, cookies, pages) {
  const faults = [];
  for (const [device, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
    for (const language of ['en', 'uk']) {
      faults.push(...await lookAtEach(here, cookies, pages, language, device, viewport));
    }
  }
  return faults;
}

async function lookAtEach(here, cookies, pages, language, device, viewport) {
  const { page, context } = await atDesk(here, { viewport, cookies, scripts: true });
  const faults = [];
  for (const [name, path] of Object.entries(pages)) {
    const response = await page.goto(`${here.site.desk}/${language}${path}`);
    if (response.status() !== 200) faults.push(`${name}: ${response.status()}`);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      const found = await axeFindings(page);
      faults.push(...found.map((fault) => `${name} in ${language} on a ${device}, ${colorScheme}: ${fault}`));
      await picture(page, `desk-${name}-${language}-${device}-${colorScheme}`);
    }
    if (await scrollsSideways(page)) faults.push(`${name} in ${language} on a ${device} scrolls sideways`);
    if (await page.locator('h1').count() !== 1) faults.push(`${name} has not one title`);
  }
  await context.close();
  return faults;
}
