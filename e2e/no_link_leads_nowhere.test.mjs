import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stage } from './stage.mjs';

const here = stage();

test('every address and every place in a page that a link names is there', async () => {
  const places = new Map();
  const named = [];
  const waiting = ['/en/'];
  const seen = new Set(waiting);
  while (waiting.length > 0) {
    const path = waiting.pop();
    const answer = await fetch(here.site.public + path);
    assert.equal(answer.status, 200, `${path}, named by ${named.find(([, to]) => to.startsWith(path))?.[0]}`);
    if (!answer.headers.get('content-type').startsWith('text/html')) continue;
    const html = await answer.text();
    places.set(path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)));
    for (const [, href] of html.matchAll(/\shref="([/#][^"]*)"/g)) {
      const to = new URL(href.replaceAll('&amp;', '&'), here.site.public + path);
      const target = to.pathname + to.search;
      named.push([path, target, decodeURIComponent(to.hash.slice(1))]);
      // One language is walked in full; the others are answered by the same code.
      const walked = target.startsWith('/en/') || !/^\/(uk|crh|crh-Cyrl|ru)\//.test(target);
      if (walked && !seen.has(target)) {
        seen.add(target);
        waiting.push(target);
      }
    }
  }
  assert.ok(seen.size > 50, `${seen.size} addresses were walked`);
  const lost = named.filter(([, target, place]) => place && places.has(target) && !places.get(target).has(place));
  assert.deepEqual(lost, []);
});
