// A campaigner begins a campaign of letters and a publisher opens it; a writer in Warsaw writes in their own words, looks,
// prints and leaves a letter with the group; a partner group reports 40 letters; the group prints a batch; the campaign is
// stopped. Scripts off throughout.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, PHONE, axeFindings, picture, reader, scrollsSideways } from './browser.mjs';
import { atDesk, enter, lookAt, signIn, signUp } from './desk.mjs';
import { invented } from './site.mjs';
import { stage } from './stage.mjs';

const here = stage(invented);
const PATH = 'letters/write-for-erdem';
const WORDS = 'My pupils in Warsaw ask me about him every week.\n\nPlease tell us what was done since March.';
const MODEL = 'I ask you to find out where this person is and to tell the family what was done.';

test('a campaign of letters from its beginning to its end', async () => {
  const keeper = await somebody('Iryna Test', '--role', 'campaigner', '--role', 'caseworker', '--every-file', 'read', '--every-file', 'write');
  const home = await begin(keeper.page);
  const publisher = await somebody('Petro Test', '--role', 'publisher', '--every-file', 'read');
  await publisher.page.goto(`${here.site.desk}/en${home}/turn/open`);
  await press(publisher.page, 'main form button');
  await publisher.context.close();

  await writeAndLeave();
  await partnerReports(await partnerLink(keeper.page, home));
  const batch = await printBatch(keeper.page, home);
  const pages = {
    letters: '/letters', 'letters-new': '/letters/new', 'letters-one': home, 'letters-batches': `${home}/batches`,
    'letters-batch': batch, 'letters-sheets': `${batch}/letters`, 'letters-partners': `${home}/partners`,
    'letters-stop': `${home}/turn/stop`,
  };
  assert.deepEqual(await lookAt(here, await keeper.context.cookies(), pages), []);
  await handOver(keeper.page, batch);
  await lookAtPublic('letters-counted');

  await keeper.page.goto(`${here.site.desk}/en${home}/turn/stop`);
  await press(keeper.page, 'main form button');
  await lookAtPublic('letters-stopped');
  assert.deepEqual(keeper.faults, []);
  await keeper.context.close();
});

// Somebody of the desk, signed in without scripts.
async function somebody(name, ...options) {
  const secret = await signUp(here, name, ...options);
  const window = await atDesk(here, { viewport: DESKTOP });
  await signIn(here, window.page, name, secret);
  return window;
}

// Goes to the first of such places and presses it, as the keyboard does.
async function press(page, place) {
  await page.locator(place).first().focus();
  await enter(page);
}

async function tick(page, place) {
  await page.locator(place).first().focus();
  await page.keyboard.press('Space');
}

// Drafts the campaign with two addressees and asks for it to be opened. Gives its path behind the language.
async function begin(page) {
  await page.goto(`${here.site.desk}/en/letters/new`);
  await page.fill('[name=slug]', 'write-for-erdem');
  await page.fill('[name=title]', 'Write for Erdem');
  await page.fill('[name=body]', 'Nobody has said where he is.\n\nAsk for an answer.');
  await page.fill('[name=model]', MODEL);
  await tick(page, '[name=people]');
  await press(page, 'main form button');
  const home = new URL(page.url()).pathname.replace(/^\/en/, '');
  await page.goto(`${here.site.desk}/en${home}/matters`);
  await tick(page, '[name=does][value=prints]');
  await tick(page, '[name=does][value=mails]');
  await press(page, 'main form button');
  await address(page, home, 'Police of Vitrohrad', 'full', 'main');
  await address(page, home, 'De facto police of Yelqaya', 'none', 'main');
  await address(page, home, 'Commissioner for the Missing of the Khmarne Region', 'unknown', 'copy');
  const drafts = { 'letters-draft': home, 'letters-addressee': `${home}/addressee`, 'letters-text': `${home}/text/uk` };
  assert.deepEqual(await lookAt(here, await page.context().cookies(), drafts), []);
  await page.goto(`${here.site.desk}/en${home}/turn/ask`);
  await press(page, 'main form button');
  return home;
}

async function address(page, home, name, effect, role) {
  await page.goto(`${here.site.desk}/en${home}/addressee`);
  await page.selectOption('[name=institution]', { label: name });
  await page.fill('[name=salutation_en]', 'Dear Sir or Madam,');
  await page.fill('[name=salutation_uk]', 'Шановні пані та панове!');
  await page.fill('[name=postal]', `${name}\n1 Quiet Street\nVitrohrad`);
  await page.fill('[name=mail]', 'office@answers.example.org');
  if (role === 'copy') await tick(page, '[name=role][value=copy]');
  await tick(page, `[name=mail_effect][value=${effect}]`);
  await press(page, 'main form button');
  assert.match(page.url(), /\/letters\/letters-\w+$/, await page.textContent('main'));
}

// Writes in English on a phone, looks at what comes, prints, and leaves the letter with the group.
async function writeAndLeave() {
  for (const [language, viewport] of [['en', PHONE], ['uk', DESKTOP], ['en', DESKTOP], ['uk', PHONE]]) {
    await lookAtLetter(language, viewport);
  }
  const { page, close } = await reader(here, { viewport: PHONE });
  await write(page, 'en');
  await press(page, 'form:has([name=do][value=give]) button');
  assert.match(await page.textContent('main'), /The group has your letter/);
  await close();
}

async function write(page, language) {
  await page.goto(`${here.site.public}/${language}/${PATH}`);
  assert.equal(await page.locator('text=' + MODEL).count(), 0, 'own words come first');
  await page.fill('[name=words]', WORDS);
  await tick(page, '[name=to]');
  await page.fill('[name=name]', 'Olena Vyhadana');
  await page.fill('[name=place]', 'Warsaw');
  await press(page, 'form:has([name=words]) button');
  assert.match(await page.textContent('article'), /My pupils in Warsaw/, await page.textContent('main'));
}

// The pages on the way of a letter, in a language and a width, with what is wrong with them.
async function lookAtLetter(language, viewport) {
  const name = `${language}-${viewport.width}`;
  const { page, close } = await reader(here, { viewport, scripts: true });
  await page.goto(`${here.site.public}/${language}/letters`);
  await measured(page, `letters-list-${name}`);
  await page.goto(`${here.site.public}/${language}/${PATH}`);
  await measured(page, `letters-form-${name}`);
  await write(page, language);
  await measured(page, `letters-look-${name}`);
  await press(page, 'form:has([name=do][value=print]) button');
  await measured(page, `letters-print-${name}`);
  await page.emulateMedia({ media: 'print' });
  await picture(page, `letters-paper-${name}`);
  assert.equal(await page.locator('article.sheet').count(), 2);
  await close();
}

async function measured(page, name) {
  assert.deepEqual(await axeFindings(page), [], name);
  assert.equal(await page.locator('h1').count(), 1, name);
  await picture(page, name);
  assert.equal(await scrollsSideways(page), false, `${name} scrolls sideways`);
}

async function lookAtPublic(name) {
  for (const [language, viewport] of [['en', PHONE], ['uk', DESKTOP]]) {
    const { page, close } = await reader(here, { viewport, scripts: true });
    await page.goto(`${here.site.public}/${language}/${PATH}`);
    await measured(page, `${name}-${language}-${viewport.width}`);
    await close();
  }
}

async function partnerLink(page, home) {
  await page.goto(`${here.site.desk}/en${home}/partners`);
  await page.fill('[name=name]', 'Poruch, Warsaw');
  await press(page, 'main form button');
  return (await page.textContent('main code')).trim();
}

async function partnerReports(link) {
  const { page, close } = await reader(here, { viewport: PHONE });
  await page.goto(here.site.public + link);
  const today = new Date().toISOString().slice(0, 10);
  await page.fill('[name=letters]', '40');
  await page.fill('[name=on]', today);
  await tick(page, '[name=to]');
  await press(page, 'main form button');
  assert.match(await page.textContent('main'), /40 letters to Police of Vitrohrad/);
  await page.goto(`${here.site.public}/en/${PATH}`);
  assert.match(await page.textContent('main'), /Poruch, Warsaw: 40 letters/);
  await close();
  for (const [language, viewport] of [['en', PHONE], ['uk', DESKTOP]]) {
    const window = await reader(here, { viewport, scripts: true });
    await window.page.goto(here.site.public + link.replace('/en/', `/${language}/`));
    await measured(window.page, `letters-report-${language}-${viewport.width}`);
    await window.close();
  }
}

// Makes a batch of what was left with the group; gives its path behind the language.
async function printBatch(page, home) {
  await page.goto(`${here.site.desk}/en${home}/batches`);
  await press(page, 'main form button');
  return new URL(page.url()).pathname.replace(/^\/en/, '');
}

async function handOver(page, batch) {
  await page.goto(`${here.site.desk}/en${batch}`);
  await page.fill('[name=on]', new Date().toISOString().slice(0, 10));
  await page.fill('[name=registered]', 'RR123456789UA');
  await press(page, 'main form button');
  assert.match(await page.textContent('main'), /handed over/, await page.textContent('main'));
  assert.ok(await page.locator('main a[href*="/steps/step-"]').count() > 0, 'a step is recorded');
}
