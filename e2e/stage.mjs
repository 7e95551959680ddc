// What a file of tests plays on: the demonstration served, or another register, and a browser.
import { after, before } from 'node:test';
import { launch } from './browser.mjs';
import { demo } from './site.mjs';

// Sets the stage before the first test of the file and clears it after the last.
export function stage(serve = demo) {
  const set = {};
  before(async () => {
    set.site = await serve();
    set.browser = await launch();
  });
  after(async () => {
    await set.browser?.close();
    await set.site?.end();
  });
  return set;
}
