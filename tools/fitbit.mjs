import './node-version.mjs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT, scriptOf } from './places.mjs';
import { command, runNode, Trouble } from './run.mjs';
import { setup } from './setup.mjs';

// Opens the official command line of Fitbit, which puts the package onto a watch. Needs a Fitbit account and watch.
await command(async () => {
  await setup();
  if (!(await hasLogin())) {
    console.log('It knows no login yet, so it opens that of Fitbit in the browser and waits for it.');
  }
  return runNode(scriptOf('@fitbit/sdk-cli', 'fitbit'), process.argv.slice(2), {
    // What it looks up about itself is of no use: the version is fixed by package-lock.json.
    env: { ...process.env, NO_UPDATE_NOTIFIER: '1' },
  });
});

/**
 * Whether the official command line has a login in the system's keyring. It is asked beforehand, because without a
 * keyring that command ends with a stack of its own that says nothing of what is missing.
 * @throws {Trouble} when there is no keyring to be asked
 */
async function hasLogin() {
  const keyring = loadKeyring();
  try {
    // Where its lib/auth/storage.js keeps it.
    return (
      (await keyring.getPassword('fitbit-sdk', process.env.FITBIT_SDK_ENVIRONMENT ?? 'production')) !== null
    );
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    throw new Trouble(`There is no open keyring for the Fitbit login (${reason}).${howToGetKeyring()}`);
  }
}

/** @returns {typeof import('keytar')} */
function loadKeyring() {
  try {
    return /** @type {typeof import('keytar')} */ (requireOfCommandLine('keytar'));
  } catch {
    throw new Trouble(
      `The Fitbit command line keeps its login by way of libsecret, and this machine has none.${howToGetKeyring()}`,
    );
  }
}

/**
 * @param {string} name of a package that the official command line depends on
 * @returns {unknown}
 */
function requireOfCommandLine(name) {
  return createRequire(join(ROOT, 'node_modules', '@fitbit', 'sdk-cli', 'package.json'))(name);
}

function howToGetKeyring() {
  if (process.platform !== 'linux') return ' Open the keychain of this system and try again.';
  return `
On Debian: apt-get install libsecret-1-0 gnome-keyring dbus
Then, where no desktop has opened a keyring already, with a password for it of your choice:
  dbus-run-session -- sh -c 'printf %s PASSWORD | gnome-keyring-daemon --unlock --components=secrets; npm run fitbit'`;
}
