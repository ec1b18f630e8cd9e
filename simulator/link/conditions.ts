import type { LaunchReason } from '../phone/launch-reason';

/** The two ends of the radio. */
export type Party = 'watch' | 'phone';

/** Who is at the other end. */
export const otherParty = (party: Party): Party => (party === 'watch' ? 'phone' : 'watch');

/**
 * How the radio treats what is sent over it, and the phone its companion. The link asks for each thing anew, so a
 * harness can hand in conditions that lose, repeat, reorder, delay and break. Durations are in ms; where Infinity is
 * said to be one, it means never.
 */
export interface LinkConditions {
  /** From the moment both sides run and are near until the peer socket opens; Infinity: not in this attempt. */
  socketOpenMs(): number;
  /** How long an open socket holds before it breaks by itself; Infinity is the rule. */
  socketLastsMs(): number;
  /**
   * When copies of a message arrive, in ms after it was sent: one number is the rule, none is a loss, two are a
   * repetition. The sender's buffer is free of it at the first of them, or at once for a loss.
   */
  messageArrivalsMs(from: Party, bytes: number): readonly number[];
  /** Whether a message may not overtake an earlier one. */
  readonly messagesInOrder: boolean;
  /** Whether the socket breaks in the middle of this message. */
  messageBreaksSocket(from: Party, bytes: number): boolean;
  /** How many bytes may wait in the buffer of a peer socket; Infinity: as many as there are. */
  readonly bufferLimitBytes: number;
  /** How long the phone stays near before it drops out of reach by itself; Infinity is the rule. */
  nearLastsMs(): number;
  /** How long it stays out of reach then. */
  awayLastsMs(): number;
  /** How long a file is on its way once its transfer starts. */
  fileTransferMs(from: Party, bytes: number): number;
  /** When a transfer is cut off, in ms after its start; Infinity is the rule. */
  fileCutMs(from: Party, transferMs: number): number;
  /** Whether a transfer ends in the state "error", with nothing arriving. */
  fileFails(from: Party, name: string): boolean;
  /** How often a file that was transferred arrives: 1 is the rule, 0 a loss that the sender does not hear of. */
  fileCopies(from: Party, name: string): number;
  /** How long after the transfer a copy arrives, asked for each copy; 0 is the rule. */
  fileLateMs(from: Party, name: string): number;
  /** Whether the queue stands still after this transfer, until the program that fills it starts anew. */
  filesStall(from: Party): boolean;
  /** How long it takes until a companion that does not run is launched for a reason; 0 is the rule. Infinity: it is not. */
  companionWakeMs(reason: LaunchReason): number;
  /** After how long the phone unloads a companion, whatever holds it; Infinity is the rule. */
  companionLastsMs(): number;
  /** Whether it does so without an `unload` event. */
  companionEndsUnheard(): boolean;
}

/**
 * Latencies in ms; nobody has published measurements, so all but the last are assumptions.
 * - a message: two connection intervals of a Bluetooth Low Energy link in its usual 30 ms setting
 * - opening the socket: a handful of round trips
 * - starting a file transfer: the same, and the start of a process on the phone
 * - a byte of a file: about 14 kB took about 15 s (comments in app/index.js of gondwanasoft/fitbit-accel-fetcher)
 */
const ASSUMED_LATENCIES_MS = { message: 60, socketOpen: 300, fileStart: 500, fileByte: 1 } as const;

/** A link on a good day: all arrives once and in order, as the messaging and file-transfer guides promise. */
export const GOOD_CONDITIONS: LinkConditions = {
  socketOpenMs: () => ASSUMED_LATENCIES_MS.socketOpen,
  socketLastsMs: () => Infinity,
  messageArrivalsMs: () => [ASSUMED_LATENCIES_MS.message],
  messagesInOrder: true,
  messageBreaksSocket: () => false,
  bufferLimitBytes: Infinity,
  nearLastsMs: () => Infinity,
  awayLastsMs: () => 0,
  fileTransferMs: (_from, bytes) => ASSUMED_LATENCIES_MS.fileStart + bytes * ASSUMED_LATENCIES_MS.fileByte,
  fileCutMs: () => Infinity,
  fileFails: () => false,
  fileCopies: () => 1,
  fileLateMs: () => 0,
  filesStall: () => false,
  companionWakeMs: () => 0,
  companionLastsMs: () => Infinity,
  companionEndsUnheard: () => false,
};
