import { GOOD_CONDITIONS, type LinkConditions } from './conditions';
import { checkRates, type LinkRates } from './rates';
import { Dice } from './seeded-random';

/**
 * A link on which things go wrong at given rates. Each kind of fault rolls dice of its own, so that a run repeats with
 * its seed, and changing one rate leaves the other faults where they were as far as the run itself does.
 * Source of the faults: README.md of gondwanasoft/fitbit-accel-fetcher and of Turboscient/fitbit-delivert,
 * docs of remigius42/fitbit-otp-auth-app, issue 7 of urbandroid-team/SleepAsFitbit.
 * @param seed a whole number
 * @throws RangeError for a rate that is none
 */
export function poorConditions(seed: number, rates: LinkRates): LinkConditions {
  checkRates(rates);
  let row = 0;
  const dice = (): Dice => new Dice(seed, row++);
  const lost = dice();
  const repeated = dice();
  const late = dice();
  const overtaken = dice();
  const cut = dice();
  const socket = dice();
  const radio = dice();
  const fileLost = dice();
  const fileRepeated = dice();
  const fileLate = dice();
  const fileCut = dice();
  const fileFailed = dice();
  const fileStalled = dice();
  const wake = dice();
  const fileWake = dice();
  const companion = dice();

  const messageArrivalsMs: LinkConditions['messageArrivalsMs'] = (from, bytes) => {
    const [soonMs = 0] = GOOD_CONDITIONS.messageArrivalsMs(from, bytes);
    const lateMs = late.chance(rates.messageLate) ? late.upTo(rates.messageLateMs) : 0;
    const heldMs = overtaken.chance(rates.messageOvertaken) ? overtaken.upTo(rates.messageLateMs) : 0;
    const againMs = repeated.chance(rates.messageRepeated) ? repeated.upTo(rates.messageLateMs) : undefined;
    if (lost.chance(rates.messageLost)) return [];
    const arrivalMs = soonMs + lateMs + heldMs;
    return againMs === undefined ? [arrivalMs] : [arrivalMs, arrivalMs + againMs];
  };

  return {
    socketOpenMs: () => {
      const lateMs = socket.chance(rates.socketLate) ? socket.upTo(rates.socketLateMs) : 0;
      return socket.chance(rates.socketStaysClosed) ? Infinity : GOOD_CONDITIONS.socketOpenMs() + lateMs;
    },
    socketLastsMs: () => socket.untilNext(rates.socketBreakEveryMs),
    messageArrivalsMs,
    messagesInOrder: rates.messageOvertaken === 0,
    messageBreaksSocket: () => cut.chance(rates.messageCut),
    bufferLimitBytes: rates.bufferLimitBytes === 0 ? Infinity : rates.bufferLimitBytes,
    nearLastsMs: () => radio.untilNext(rates.awayEveryMs),
    awayLastsMs: () => (rates.awayMs === 0 ? 0 : radio.untilNext(rates.awayMs)),
    fileTransferMs: (from, bytes) => GOOD_CONDITIONS.fileTransferMs(from, bytes),
    fileCutMs: (_from, transferMs) =>
      fileCut.chance(rates.fileCut) ? Math.floor(fileCut.upTo(transferMs) / 2) : Infinity,
    fileFails: () => fileFailed.chance(rates.fileFailed),
    fileCopies: () => (fileLost.chance(rates.fileLost) ? 0 : fileRepeated.chance(rates.fileRepeated) ? 2 : 1),
    fileLateMs: () => (fileLate.chance(rates.fileLate) ? fileLate.upTo(rates.fileLateMs) : 0),
    filesStall: () => fileStalled.chance(rates.fileStalled),
    companionWakeMs: (reason) => {
      const lateMs = wake.chance(rates.wakeLate) ? wake.upTo(rates.wakeLateMs) : 0;
      if (wake.chance(rates.wakeNever)) return Infinity;
      return reason === 'fileTransfer' && fileWake.chance(rates.fileWakesNobody) ? Infinity : lateMs;
    },
    companionLastsMs: () => companion.untilNext(rates.unloadEveryMs),
    companionEndsUnheard: () => companion.chance(rates.unloadUnheard),
  };
}
