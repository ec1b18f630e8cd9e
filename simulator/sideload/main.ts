import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { readArguments, runCommand } from '../server/command';
import { parsePort, UsageError } from '../server/port';
import { connect, NobodyThere, type Connection } from './connect';
import { terminalOutput } from './output';
import { ownSimulator } from './own-simulator';
import { SideloadSession } from './session';

const USAGE = 'Usage: npm run sideload -- [FILE.fba] [--port NUMBER] [--screenshot FILE.png] [--for SECONDS]';

/** So long after the launch the picture is taken: an app draws at once, its pictures may take a moment, ms. */
const FIRST_PICTURE_MS = 1000;

/** What was asked for. */
interface Wishes {
  readonly fba: string;
  readonly port: number;
  readonly screenshot: string;
  /** How long the console is followed, ms; undefined: until somebody ends it. */
  readonly followMs: number | undefined;
}

const OPTIONS = {
  port: { type: 'string' },
  screenshot: { type: 'string', default: 'build/screenshot.png' },
  for: { type: 'string' },
} as const;

async function main(): Promise<void> {
  const wishes = readWishes();
  const output = terminalOutput();
  const session = new SideloadSession(output);
  const { hasCompanion } = await session.load(wishes.fba).catch((fault: unknown) => {
    throw new UsageError(`${wishes.fba} is no package that Fitbit's tools can read: ${sentenceOf(fault)}.`);
  });
  const { watch, port, close } = await findSimulator(wishes, output.line);
  await session.listen('appHost', watch.host);
  await session.installApp(watch.host);
  if (hasCompanion) {
    const phone = await connect(port, 'companion');
    await session.listen('companionHost', phone.host);
    await session.installCompanion(phone.host);
  }
  await session.launch(watch.host);
  await wait(FIRST_PICTURE_MS);
  if (watch.host.canTakeScreenshot()) await session.screenshot(watch.host, wishes.screenshot);
  else
    output.line('No picture: nobody draws the screen of this simulator. "npm start" opens a page that does.');
  if (wishes.followMs === undefined) output.line('The console, until Ctrl-C:');
  const reason = await Promise.race([watch.ended, ...timeUp(wishes.followMs)]);
  if (reason !== TIME_UP) output.line('The simulator has gone.');
  close();
  process.exit(reason === TIME_UP ? 0 : 1);
}

const TIME_UP = Symbol('time is up');

function timeUp(followMs: number | undefined): Array<Promise<typeof TIME_UP>> {
  return followMs === undefined ? [] : [wait(followMs, TIME_UP)];
}

/** The one that is served on the port, or one of this command's own. */
async function findSimulator(
  { port, fba }: Wishes,
  tell: (line: string) => void,
): Promise<{ readonly watch: Connection; readonly port: number; readonly close: () => void }> {
  try {
    return { watch: await connect(port, 'device'), port, close: () => undefined };
  } catch (fault) {
    if (!(fault instanceof NobodyThere)) throw fault;
  }
  tell(`No simulator is served on port ${port}, so this command runs one of its own, without a page.`);
  const own = await ownSimulator(fba);
  return { watch: await connect(own.port, 'device'), port: own.port, close: () => own.close() };
}

function readWishes(): Wishes {
  const { positionals, values } = readArguments(OPTIONS, USAGE);
  const [fba, ...more] = positionals;
  if (fba === undefined || more.length > 0) throw new UsageError(USAGE);
  if (!existsSync(fba)) {
    throw new UsageError(
      `There is no ${fba}. Build it with "npm run build", or give the path of a .fba file.`,
    );
  }
  const seconds = values.for;
  if (seconds !== undefined && !/^\d{1,6}$/.test(seconds)) {
    throw new UsageError(`--for is "${seconds}": give whole seconds. ${USAGE}`);
  }
  return {
    fba,
    port: values.port === undefined ? parsePort(process.env.PORT, 'PORT') : parsePort(values.port, '--port'),
    screenshot: values.screenshot,
    followMs: seconds === undefined ? undefined : Number(seconds) * 1000,
  };
}

function sentenceOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

runCommand(main, (fault) => `The app could not be sideloaded: ${sentenceOf(fault)}`);
