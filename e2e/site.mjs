// The real program on free ports, in a data folder of its own, for one test file.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const program = process.env.BYNAME_BIN ?? join(here, '..', 'target', 'debug', 'byname');
const PATIENCE_MS = 60_000;

// Each site can `run` another command on its data folder, which gives what that prints.

// Starts `byname demo`: the starter register, published.
export async function demo() {
  return serving(await mkdtemp(join(tmpdir(), 'byname-e2e-')), ['demo']);
}

// Serves the invented register, with everything released that the gate lets through.
export async function invented() {
  const folder = await mkdtemp(join(tmpdir(), 'byname-e2e-'));
  const run = runner(folder);
  run('init');
  run('import', 'register', join(here, '..', 'examples', 'invented'));
  run('release', '--basis', 'public_record', '--by', 'Olena Test', '--approved-by', 'Petro Test',
    '--reason', 'published record', '--risk', 'no harm found');
  return serving(folder, ['serve']);
}

// Serves an empty register.
export async function empty() {
  const folder = await mkdtemp(join(tmpdir(), 'byname-e2e-'));
  runner(folder)('init');
  return serving(folder, ['serve']);
}

function runner(folder) {
  return (...words) => execFileSync(program, ['--data', join(folder, 'data'), ...words], { encoding: 'utf8' });
}

// Runs the program on free ports and gives the addresses that it prints, without the last slash.
async function serving(folder, command) {
  const listeners = ['--public', '127.0.0.1:0', '--desk', '127.0.0.1:0'];
  const child = spawn(program, ['--data', join(folder, 'data'), ...command, ...listeners]);
  const ended = new Promise((resolve) => { child.on('close', resolve); });
  process.on('exit', () => child.kill());
  const end = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true });
  };
  let said = '';
  const addresses = await new Promise((resolve, reject) => {
    const listen = (text) => {
      said += text;
      const found = /^Public: +(\S+)\/\nDesk: +(\S+)\/$/m.exec(said);
      if (found) resolve({ public: found[1], desk: found[2] });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    ended.then((code) => reject(new Error(`${command} ended with ${code}: ${said}`)));
    setTimeout(() => reject(new Error(`${command} gave no address: ${said}`)), PATIENCE_MS).unref();
  });
  return { ...addresses, end, data: join(folder, 'data'), run: runner(folder) };
}

// A page of each kind, by its path behind the language.
export async function everyPage(site) {
  const [authority] = await data(site, 'authorities');
  const rally = (await data(site, 'actions')).find((action) => action.date === '2016-10-25');
  return {
    home: '/',
    people: '/people',
    names: '/names',
    map: '/map',
    person: `/people/${await personId(site, 'Ervin Ibragimov')}`,
    search: '/search?q=Ibragimov',
    steps: '/steps',
    authorities: '/authorities',
    authority: `/authorities/${authority.id}`,
    rules: '/rules',
    rule: '/rules/RU-3',
    actions: '/actions',
    rally: `/actions/${rally.id}`,
    letters: '/letters',
    petitions: '/petitions',
    petition: '/petitions/umerov-ibragimov',
    sources: '/sources',
    method: '/method',
  };
}

// The public id of the person with this English name.
export async function personId(site, name) {
  const people = await data(site, 'people');
  return people.find((person) => JSON.stringify(person).includes(name)).id;
}

async function data(site, name) {
  const answer = await fetch(`${site.public}/data/${name}.json`);
  return (await answer.json())[name];
}
