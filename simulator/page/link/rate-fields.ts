import { RATE_UNITS, type RateName, type RateUnit } from '../../link/rates';

/** How a unit is shown: how many of what is shown make one, and its sign. */
const SHOWN: Readonly<Record<RateUnit, { readonly factor: number; readonly sign: string }>> = {
  share: { factor: 100, sign: '%' },
  ms: { factor: 0.001, sign: 's' },
  bytes: { factor: 1, sign: 'B' },
};

/** The rates as the panel groups and calls them. */
export const RATE_GROUPS: ReadonlyArray<{
  readonly name: string;
  readonly rates: ReadonlyArray<readonly [RateName, string]>;
}> = [
  {
    name: 'Messages',
    rates: [
      ['messageLost', 'lost'],
      ['messageRepeated', 'come twice'],
      ['messageLate', 'come late'],
      ['messageOvertaken', 'are overtaken'],
      ['messageLateMs', 'late by up to'],
      ['messageCut', 'break the socket'],
      ['bufferLimitBytes', 'buffer, 0: no limit'],
    ],
  },
  {
    name: 'Socket',
    rates: [
      ['socketBreakEveryMs', 'breaks every, 0: never'],
      ['socketLate', 'opens late'],
      ['socketLateMs', 'late by up to'],
      ['socketStaysClosed', 'stays closed'],
    ],
  },
  {
    name: 'Reach',
    rates: [
      ['awayEveryMs', 'lost every, 0: never'],
      ['awayMs', 'back after'],
    ],
  },
  {
    name: 'Files',
    rates: [
      ['fileLost', 'lost'],
      ['fileRepeated', 'come twice'],
      ['fileLate', 'come late'],
      ['fileLateMs', 'late by up to'],
      ['fileCut', 'cut off'],
      ['fileFailed', 'end in an error'],
      ['fileStalled', 'stall the queue'],
      ['fileWakesNobody', 'wake nobody'],
    ],
  },
  {
    name: 'Companion',
    rates: [
      ['wakeNever', 'is not launched'],
      ['wakeLate', 'is launched late'],
      ['wakeLateMs', 'late by up to'],
      ['unloadEveryMs', 'unloaded every, 0: never'],
      ['unloadUnheard', 'without a word'],
    ],
  },
];

/** The sign that a rate is shown with: %, s or B. */
export const signOf = (name: RateName): string => SHOWN[RATE_UNITS[name]].sign;

/** A rate in the unit that it is shown in. */
export const shownRate = (name: RateName, rate: number): number =>
  Number((rate * SHOWN[RATE_UNITS[name]].factor).toPrecision(12));

/** A rate from what somebody typed; NaN for what is no number. */
export const typedRate = (name: RateName, text: string): number =>
  text.trim() === '' ? NaN : Number((Number(text) / SHOWN[RATE_UNITS[name]].factor).toPrecision(12));
