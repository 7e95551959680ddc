// A check that never fails proves nothing: each fault that the browser tests look for is planted here once.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { axeFindings, borrowedLetters, launch, reader, scrollsSideways, strayLinks, wordsOnWords } from './browser.mjs';

let browser;
let server;
let site;
let body;
let headers;

before(async () => {
  browser = await launch();
  server = createServer((request, response) => {
    if (request.url !== '/') {
      response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(`<!doctype html><html lang="en"><head><title>Planted</title></head><body>${body}</body></html>`);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  site = { public: `http://127.0.0.1:${server.address().port}` };
});

after(async () => {
  await browser?.close();
  server?.close();
});

async function planted(inside, more = {}) {
  body = `<main><h1>Planted</h1>${inside}</main>`;
  headers = more;
  const opened = await reader({ browser, site }, { scripts: 'content-security-policy' in more === false });
  await opened.page.goto(`${site.public}/`);
  return opened;
}

test('a page without a fault passes', async () => {
  const { page, close } = await planted('<p><a href="/">Home</a></p>');
  assert.deepEqual(await axeFindings(page), []);
  assert.deepEqual(await strayLinks(page), []);
  assert.equal(await scrollsSideways(page), false);
  await close();
});

for (const [fault, inside, more, told] of [
  ['a request to elsewhere', '<link rel="stylesheet" href="http://127.0.0.1:1/a.css">', {}, /asked elsewhere/],
  ['a cookie', '', { 'set-cookie': 'a=b' }, /cookie: a/],
  ['a missing picture', '<img src="/gone.png" alt="Gone">', {}, /404/],
  ['a script that fails', '<script>throw new Error("no")</script>', {}, /script: no/],
  ['a style inside the page', '<p style="color:red">', { 'content-security-policy': "default-src 'none'" }, /console/],
]) {
  test(`${fault} is told`, async () => {
    const { close } = await planted(inside, more);
    await assert.rejects(close, told);
  });
}

for (const [fault, inside, find] of [
  ['an image without words', '<img src="/">', axeFindings],
  ['a link that says where the reader came from', '<a href="https://example.org/">Source</a>', strayLinks],
  ['a word on another', '<svg><text y="20">one</text><text x="5" y="22">other</text></svg>', wordsOnWords],
  ['letters of a foreign font', '<p>Words</p>', borrowedLetters],
]) {
  test(`${fault} is found`, async () => {
    const { page } = await planted(inside);
    assert.notDeepEqual(await find(page), []);
    await page.context().close();
  });
}

test('a page wider than its window is found', async () => {
  const { page } = await planted('<pre>wide '.concat('word '.repeat(500), '</pre>'));
  assert.equal(await scrollsSideways(page), true);
  await page.context().close();
});
