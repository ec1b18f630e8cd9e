/** What a rate is given in: a share from 0 (never) to 1 (always), ms, or bytes. */
export type RateUnit = 'share' | 'ms' | 'bytes';

/** Every rate with its unit. */
export const RATE_UNITS = {
  /** Messages that never arrive; the sender does not hear of it. */
  messageLost: 'share',
  /** Messages that arrive a second time, up to `messageLateMs` later. */
  messageRepeated: 'share',
  /** Messages that come late; those sent later wait behind them, unless `messageOvertaken` is above 0. */
  messageLate: 'share',
  /** By how much at most a late, repeated or overtaken message comes late. */
  messageLateMs: 'ms',
  /** Messages that are held back while later ones pass. */
  messageOvertaken: 'share',
  /** Messages in the middle of which the socket breaks; they are lost, and so is all that is in the air. */
  messageCut: 'share',
  /** How much may wait in the buffer of a peer socket before `send` ends in BUFFER_FULL; 0 for no limit. */
  bufferLimitBytes: 'bytes',
  /** After how long on average an open socket breaks by itself; 0 for never. It opens again by itself. */
  socketBreakEveryMs: 'ms',
  /** Openings of the socket that come late, by up to `socketLateMs`. */
  socketLate: 'share',
  socketLateMs: 'ms',
  /** Openings that fail: the socket stays closed until a side starts anew or the phone comes near again. */
  socketStaysClosed: 'share',
  /** After how long on average the phone drops out of reach by itself; 0 for never. */
  awayEveryMs: 'ms',
  /** How long on average it stays out of reach then. */
  awayMs: 'ms',
  /** Files that never arrive although the sender hears that they were transferred. */
  fileLost: 'share',
  /** Files that arrive a second time. */
  fileRepeated: 'share',
  /** Arrivals of files that come late, by up to `fileLateMs` after the transfer; later files overtake them. */
  fileLate: 'share',
  fileLateMs: 'ms',
  /** Transfers that are cut off in the middle; they begin again from the start a little later. */
  fileCut: 'share',
  /** Transfers that end in the state "error", and nothing arrives. */
  fileFailed: 'share',
  /** Transfers after which the queue stands still until the program that fills it starts anew. */
  fileStalled: 'share',
  /** Files that arrive at a companion that does not run and do not launch it: they lie there until something else does. */
  fileWakesNobody: 'share',
  /** Launches of the companion, for whatever reason, that never come. */
  wakeNever: 'share',
  /** Launches of the companion that come late, by up to `wakeLateMs`. */
  wakeLate: 'share',
  wakeLateMs: 'ms',
  /** After how long on average the phone unloads a running companion, whatever holds it; 0 for never. */
  unloadEveryMs: 'ms',
  /** Unloadings without a word: no `unload` event. */
  unloadUnheard: 'share',
} as const satisfies Readonly<Record<string, RateUnit>>;

export type RateName = keyof typeof RATE_UNITS;

/** How poor a link is, as plain data; `RATE_UNITS` says what each rate is and its unit. */
export type LinkRates = Readonly<Record<RateName, number>>;

export const RATE_NAMES = Object.keys(RATE_UNITS) as readonly RateName[];

/** No fault at all. How late "late" is has a value all the same, so that raising a single share is enough for its fault. */
export const GOOD_RATES: LinkRates = {
  messageLost: 0,
  messageRepeated: 0,
  messageLate: 0,
  messageLateMs: 5000,
  messageOvertaken: 0,
  messageCut: 0,
  bufferLimitBytes: 0,
  socketBreakEveryMs: 0,
  socketLate: 0,
  socketLateMs: 30_000,
  socketStaysClosed: 0,
  awayEveryMs: 0,
  awayMs: 20_000,
  fileLost: 0,
  fileRepeated: 0,
  fileLate: 0,
  fileLateMs: 600_000,
  fileCut: 0,
  fileFailed: 0,
  fileStalled: 0,
  fileWakesNobody: 0,
  wakeNever: 0,
  wakeLate: 0,
  wakeLateMs: 60_000,
  unloadEveryMs: 0,
  unloadUnheard: 0,
};

/**
 * The limit of a buffer where there is one: four of the largest messages. Nobody has published it; that there is one
 * follows from the error code BUFFER_FULL (dev.fitbit.com/build/reference/device-api/messaging).
 */
const ASSUMED_BUFFER_LIMIT_BYTES = 4 * 1027;

/** What authors complain of happens now and then. How often is invented: there are reports, and no measurements. */
export const POOR_RATES: LinkRates = {
  ...GOOD_RATES,
  messageLost: 0.1,
  messageRepeated: 0.05,
  messageLate: 0.2,
  messageOvertaken: 0.05,
  messageCut: 0.02,
  bufferLimitBytes: ASSUMED_BUFFER_LIMIT_BYTES,
  socketBreakEveryMs: 10 * 60_000,
  socketLate: 0.3,
  socketStaysClosed: 0.05,
  awayEveryMs: 60 * 60_000,
  awayMs: 60_000,
  fileLost: 0.05,
  fileRepeated: 0.05,
  fileLate: 0.1,
  fileCut: 0.1,
  fileFailed: 0.02,
  fileStalled: 0.05,
  fileWakesNobody: 0.2,
  wakeNever: 0.05,
  wakeLate: 0.3,
  unloadEveryMs: 20 * 60_000,
  unloadUnheard: 0.5,
};

/** Half of everything goes wrong. Not a day to be expected, but one to come through. */
export const TERRIBLE_RATES: LinkRates = {
  ...GOOD_RATES,
  messageLost: 0.4,
  messageRepeated: 0.3,
  messageLate: 0.5,
  messageLateMs: 20_000,
  messageOvertaken: 0.3,
  messageCut: 0.1,
  bufferLimitBytes: 1027,
  socketBreakEveryMs: 30_000,
  socketLate: 0.5,
  socketStaysClosed: 0.3,
  awayEveryMs: 10 * 60_000,
  awayMs: 5 * 60_000,
  fileLost: 0.4,
  fileRepeated: 0.4,
  fileLate: 0.5,
  fileLateMs: 12 * 3_600_000,
  fileCut: 0.4,
  fileFailed: 0.2,
  fileStalled: 0.3,
  fileWakesNobody: 0.6,
  wakeNever: 0.3,
  wakeLate: 0.5,
  wakeLateMs: 10 * 60_000,
  unloadEveryMs: 60_000,
  unloadUnheard: 0.5,
};

/** @throws RangeError naming the rate that is no share from 0 to 1, or no finite number of at least 0 */
export function checkRates(rates: LinkRates): void {
  for (const name of RATE_NAMES) {
    const rate = rates[name];
    const most = RATE_UNITS[name] === 'share' ? 1 : Number.MAX_SAFE_INTEGER;
    if (Number.isFinite(rate) && rate >= 0 && rate <= most) continue;
    const wanted = most === 1 ? 'a share from 0 to 1' : `${RATE_UNITS[name]}, 0 or more`;
    throw new RangeError(`the rate ${name} is ${wanted}, not ${rate}`);
  }
}
