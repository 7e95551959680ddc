// Debian's Chromium, and what every page of ours must keep: nothing from elsewhere, no cookie, no error.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export const LANGUAGES = ['en', 'uk', 'crh', 'crh-Cyrl', 'ru'];
export const PHONE = { width: 360, height: 780 };
export const DESKTOP = { width: 1280, height: 900 };

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // Chromium has no sandbox for root, and CI is root.
    chromiumSandbox: process.getuid() !== 0,
  });
}

// A reader's window on the site. `close` ends it and tells what a page did that none may ever do.
// Scripts are off and the site's own policy holds, unless `scripts`: the tools that measure a page need both lifted.
export async function reader({ browser, site }, { viewport = DESKTOP, scripts = false } = {}) {
  const context = await browser.newContext({ viewport, javaScriptEnabled: scripts, bypassCSP: scripts });
  const page = await context.newPage();
  const faults = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== site.public) faults.push(`asked elsewhere: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  const close = async () => {
    for (const { name } of await context.cookies()) faults.push(`cookie: ${name}`);
    await context.close();
    assert.deepEqual(faults, []);
  };
  return { page, close };
}

// What axe-core finds on the page, a line each.
export async function axeFindings(page) {
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
}

// Whether the page is wider than the window.
export function scrollsSideways(page) {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

// Pairs of words in one drawing that lie on each other.
export function wordsOnWords(page) {
  return page.locator('svg').evaluateAll((drawings) => drawings.flatMap((drawing) => {
    const words = [...drawing.querySelectorAll('text')].map((text) => ({ text, box: text.getBoundingClientRect() }));
    // A box is higher than its letters.
    const share = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
      && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 8;
    return words.flatMap((one, at) => words.slice(at + 1)
      .filter((other) => share(one.box, other.box))
      .map((other) => `words on words: ${one.text.textContent} / ${other.text.textContent}`));
  }));
}

// Links that lead neither into the site nor, without telling from where, to a source.
export function strayLinks(page) {
  return page.locator('a').evaluateAll((links) => links
    .filter((link) => {
      const href = link.getAttribute('href') ?? '';
      return !/^(\/(?!\/)|#)/.test(href) && !(/^https?:\/\//.test(href) && link.rel.includes('noreferrer'));
    })
    .map((link) => link.outerHTML));
}

// Elements in which a font of the reader's machine drew a letter, because our own fonts do not have it.
export async function borrowedLetters(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeIds } = await devtools.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'body *' });
  const found = [];
  for (const nodeId of nodeIds) {
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
    if (fonts.every((font) => font.isCustomFont)) continue;
    const { outerHTML } = await devtools.send('DOM.getOuterHTML', { nodeId });
    found.push(outerHTML);
  }
  await devtools.detach();
  return found;
}

// Keeps a picture of the whole page when pictures are wanted.
export async function picture(page, name) {
  if (!process.env.PICTURES) return;
  await mkdir(join(here, 'pictures'), { recursive: true });
  await page.screenshot({ path: join(here, 'pictures', `${name}.png`), fullPage: true });
}
