/** The two ends of the radio. */
export type Party = 'watch' | 'phone';

export const otherParty = (party: Party): Party => (party === 'watch' ? 'phone' : 'watch');

/**
 * How the radio treats what is sent over it. The link asks for each thing anew, so a harness can hand in conditions
 * that lose, repeat, reorder or delay.
 */
export interface LinkConditions {
  /** From the moment both sides run and are near until the peer socket opens, ms. */
  socketOpenMs(): number;
  /**
   * When copies of a message arrive, in ms after it was sent: one number is the rule, none is a loss, two are a
   * repetition. The sender's buffer is free of it at the first of them, or at once for a loss.
   */
  messageArrivalsMs(from: Party, bytes: number): readonly number[];
  /** Whether a message may not overtake an earlier one. */
  readonly messagesInOrder: boolean;
  /** How long a file is on its way once its transfer starts, ms. */
  fileTransferMs(from: Party, bytes: number): number;
  /** How often a file that was transferred arrives: 1 is the rule, 0 a loss that the sender does not hear of. */
  fileCopies(from: Party, name: string): number;
}

/**
 * Latencies in ms; nobody has published measurements, so all but the last are assumptions.
 * - a message: two connection intervals of a Bluetooth Low Energy link in its usual 30 ms setting
 * - opening the socket: a handful of round trips
 * - starting a file transfer: the same, and the start of a process on the phone
 * - a byte of a file: about 14 kB took about 15 s (comments in app/index.js of gondwanasoft/fitbit-accel-fetcher)
 */
export const ASSUMED_LATENCIES_MS = { message: 60, socketOpen: 300, fileStart: 500, fileByte: 1 } as const;

/** A link on a good day: all arrives once and in order, as the messaging and file-transfer guides promise. */
export const GOOD_CONDITIONS: LinkConditions = {
  socketOpenMs: () => ASSUMED_LATENCIES_MS.socketOpen,
  messageArrivalsMs: () => [ASSUMED_LATENCIES_MS.message],
  messagesInOrder: true,
  fileTransferMs: (_from, bytes) => ASSUMED_LATENCIES_MS.fileStart + bytes * ASSUMED_LATENCIES_MS.fileByte,
  fileCopies: () => 1,
};
