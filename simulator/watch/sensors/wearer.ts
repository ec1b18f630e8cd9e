/** Whom the profile describes: made up, and nobody in particular. */
export const WEARER = {
  /** Years. */
  age: 35,
  /** kcal a day. */
  bmr: 1560,
  gender: 'female',
  /** Metres. */
  height: 1.7,
  /** Beats a minute. */
  restingHeartRate: 62,
  maxHeartRate: 185,
  /** Metres. */
  stride: { walk: 0.72, run: 1.02 },
  /** Kilograms. */
  weight: 68,
} as const;

export type HeartRateZone = 'out-of-range' | 'fat-burn' | 'cardio' | 'peak';

/**
 * The zone of a heart rate, by shares of the maximum: 50, 70 and 85 %
 * (help.fitbit.com article 1565 as it was before the zones took the resting heart rate in; an assumption here).
 */
export function heartRateZone(heartRate: number): HeartRateZone {
  const share = heartRate / WEARER.maxHeartRate;
  if (share >= 0.85) return 'peak';
  if (share >= 0.7) return 'cardio';
  return share >= 0.5 ? 'fat-burn' : 'out-of-range';
}
