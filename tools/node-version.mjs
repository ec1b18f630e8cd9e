// Imported first by every command, so that an old Node says one sentence instead of a syntax error. For the same
// reason this file, and what the commands import statically, keep to what older Nodes can parse and link.
import process from 'node:process';

/** The oldest Node that the tools run on, as `engines` in package.json says. */
const OLDEST = [20, 19];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const [oldestMajor = 0, oldestMinor = 0] = OLDEST;

if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
  console.error(
    `Drape needs Node ${OLDEST.join('.')} or newer and this is ${process.versions.node}: get a newer one from https://nodejs.org.`,
  );
  process.exit(1);
}
