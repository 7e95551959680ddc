// Debian's Chromium, with what every page of ours must keep: nothing from elsewhere, no cookie, no error.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export const LANGUAGES = ['en', 'uk', 'crh', 'ru'];
export const PHONE = { width: 360, height: 780 };
export const DESKTOP = { width: 1280, height: 900 };

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // Chromium keeps no sandbox for root, and CI is root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

// A reader's window. Scripts are off unless a scan needs them; what a page must never do ends the test.
export async function reader(browser, { viewport = DESKTOP, scripts = false, colorScheme = 'light' } = {}) {
  const context = await browser.newContext({ viewport, javaScriptEnabled: scripts, bypassCSP: scripts, colorScheme });
  const page = await context.newPage();
  const faults = [];
  page.on('request', (request) => {
    const host = new URL(request.url()).hostname;
    if (host !== '127.0.0.1') faults.push(`asked ${host} for ${request.url()}`);
  });
  page.on('console', (message) => { if (message.type() === 'error') faults.push(`console: ${message.text()}`); });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('response', (response) => { if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`); });
  const close = async () => {
    const cookies = await context.cookies();
    await context.close();
    assert.deepEqual(cookies, [], 'no cookie is set');
    assert.deepEqual(faults, [], 'nothing from elsewhere, no error');
  };
  return { page, close };
}

// What axe-core finds on the page, as lines.
export async function axeFindings(page) {
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`));
}

// Whether the page is wider than the window.
export function scrollsSideways(page) {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

// Keeps a picture of the whole page when pictures are wanted.
export async function picture(page, name) {
  if (!process.env.PICTURES) return;
  await mkdir(join(here, 'pictures'), { recursive: true });
  await page.screenshot({ path: join(here, 'pictures', `${name}.png`), fullPage: true });
}
