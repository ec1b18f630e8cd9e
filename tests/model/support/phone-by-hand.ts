import type { WorldOptions } from '../../../simulator/contract';
import { decodeCbor, encodeCbor } from '../../../simulator/cbor';
import type { RadioLink } from '../../../simulator/link/radio-link';
import { Drape } from './drape';
import { builtPackage } from './watches';

/** Runs, so that the socket opens and files are fetched, and answers nothing. */
const SILENT = `
  var inbox = require('file-transfer').inbox;
  inbox.onnewfile = function () { inbox.pop(); };
`;

/** A parcel that the watch sent, and how: as a `message`, or by a file of this name. */
export interface Told {
  readonly by: string;
  readonly parcel: readonly unknown[];
}

/** What was told, as kind and way: "R message", "S settings". */
export function kinds(told: readonly Told[]): string[] {
  return told.map(({ by, parcel }) => `${String(parcel[1])} ${by}`);
}

/** The watch as built, and a phone in place of the companion that says what a test has it say, and nothing else. */
export class PhoneByHand {
  readonly drape: Drape;
  /** Everything that the watch has handed over to the system, in order. */
  readonly told: Told[] = [];

  constructor({ package: opened = builtPackage(), ...options }: Partial<WorldOptions> = {}) {
    const { companion } = opened;
    if (!companion) throw new Error('the package has no companion to be taken out');
    this.drape = new Drape({
      package: { ...opened, companion: { ...companion, companionSource: SILENT } },
      ...options,
    });
    const { radio } = this;
    const send = radio.peers.send.bind(radio.peers);
    radio.peers.send = (from, bytes) => {
      if (from === 'watch') this.told.push({ by: 'message', parcel: decodeCbor(bytes) as unknown[] });
      send(from, bytes);
    };
    const outbox = radio.queueFrom('watch');
    const enqueue = outbox.enqueue.bind(outbox);
    outbox.enqueue = (name, bytes) => {
      this.told.push({ by: name, parcel: decodeCbor(bytes) as unknown[] });
      return enqueue(name, bytes);
    };
  }

  /** The machine under the link, which the contract keeps to itself. */
  get radio(): RadioLink {
    return this.drape.world.link as unknown as RadioLink;
  }

  /** Tells the watch something at once, and gives it time to answer. @returns what it told meanwhile */
  async say(parcel: unknown): Promise<Told[]> {
    return this.during(() => this.radio.peers.send('phone', encodeCbor(parcel)));
  }

  /** Leaves the watch a file, and gives it time to take it. @returns what it told meanwhile */
  async leave(name: string, parcel: unknown): Promise<Told[]> {
    return this.during(() => this.radio.queueFrom('phone').enqueue(name, encodeCbor(parcel)), 10_000);
  }

  /** @returns what the watch told while something was done, and a while after */
  async during(deed: () => unknown, whileMs = 2000): Promise<Told[]> {
    const before = this.told.length;
    await deed();
    await this.drape.wait(whileMs);
    return this.told.slice(before);
  }

  /** What the app said of what it could not take from the phone. */
  get refusals(): string[] {
    return this.complaints.filter((text) => text.includes('was refused: '));
  }

  /** What the app said on its console as an error or a warning. */
  get complaints(): string[] {
    return this.drape.world.journal
      .of('console')
      .filter(({ side, level }) => side === 'app' && (level === 'error' || level === 'warn'))
      .map(({ text }) => text);
  }
}
