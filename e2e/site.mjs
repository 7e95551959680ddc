// The real program on a free port, in a data folder of its own, for one test file.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const program = process.env.BYNAME_BIN ?? join(here, '..', 'target', 'debug', 'byname');

// Starts `byname demo` and answers when it has printed its address.
export async function demo() {
  const scratch = await mkdtemp(join(tmpdir(), 'byname-e2e-'));
  const child = spawn(program, ['--data', join(scratch, 'data'), 'demo', '--public', '127.0.0.1:0', '--desk', '127.0.0.1:0']);
  let said = '';
  const addresses = await new Promise((resolve, reject) => {
    child.stderr.on('data', (text) => { said += text; });
    child.stdout.on('data', (text) => {
      said += text;
      const found = { public: /^Public: +(\S+)\/$/m.exec(said), desk: /^Desk: +(\S+)\/$/m.exec(said) };
      if (found.public && found.desk) resolve({ public: found.public[1], desk: found.desk[1] });
    });
    child.on('exit', (code) => reject(new Error(`demo ended with ${code}: ${said}`)));
  });
  child.removeAllListeners('exit');
  const end = async () => {
    const gone = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGTERM');
    await gone;
    await rm(scratch, { recursive: true });
  };
  return { ...addresses, end };
}

// The public id of the person with this English name.
export async function personId(site, name) {
  const { people } = await (await fetch(`${site.public}/data/people.json`)).json();
  const found = people.find((person) => JSON.stringify(person).includes(name));
  if (!found) throw new Error(`${name} is not in /data/people.json`);
  return found.id;
}

// The public id of the action of a day.
export async function actionId(site, day) {
  const { actions } = await (await fetch(`${site.public}/data/actions.json`)).json();
  return actions.find((action) => action.date === day).id;
}
