import fc from 'fast-check';
import { MOVES } from '../../../common/all-moves';
import { OWN_ROUTINES } from '../../../common/routines';
import type { SessionRecord } from '../../../common/session-record';

export type Zoned = SessionRecord & { readonly install: number; readonly utcQuarters: number };

const SPA = 100;
const DAY_S = 24 * 60 * 60;
const routine = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  fc.nat(MOVES.length - 1),
  fc.integer({ min: SPA, max: SPA + OWN_ROUTINES }),
);

interface Drawn {
  readonly install: number;
  readonly beforeS: number;
  readonly routine: number;
  readonly heldMin: number;
  readonly extraS: number;
  readonly ending: number;
  readonly rating: number;
  readonly edition: number;
  readonly utcQuarters: number;
}

/** Histories up to a moment: some dense, some with long gaps, in many zones, as somebody would have them who travels. */
export function anyHistory(nowS: number, most = 120): fc.Arbitrary<Zoned[]> {
  const session: fc.Arbitrary<Drawn> = fc.record({
    install: fc.constantFrom(7, 0xfedcba98),
    beforeS: fc.oneof(fc.nat(100 * DAY_S), fc.nat(15 * DAY_S), fc.nat(900 * DAY_S)),
    routine,
    heldMin: fc.oneof(fc.nat(45), fc.constantFrom(12, 17)),
    extraS: fc.oneof(fc.constant(0), fc.nat(59)),
    ending: fc.nat(2),
    rating: fc.nat(3),
    edition: fc.nat(3),
    utcQuarters: fc.oneof(fc.constant(0), fc.integer({ min: -48, max: 56 })),
  });
  return fc.array(session, { maxLength: most, size: 'max' }).map((drawn) =>
    drawn
      .map(({ beforeS, heldMin, extraS, ...others }, place) => {
        const heldS = Math.max(1, heldMin * 60 + extraS);
        return { ...others, number: place + 1, startedAtS: nowS - beforeS, heldS, plannedS: 720 };
      })
      .sort((a, b) => b.startedAtS - a.startedAtS || b.number - a.number),
  );
}

/** A history as the companion keeps it, a chunk for every so many sessions. */
export function keptHistory(history: readonly Zoned[], chunkRows = 128): Record<string, string> {
  const chunks: Record<string, string> = {};
  for (let from = 0; from < history.length; from += chunkRows) {
    const rows = history
      .slice(from, from + chunkRows)
      .map((each) => [
        each.install,
        [
          each.number,
          each.routine,
          each.startedAtS,
          each.plannedS,
          each.heldS,
          each.ending,
          each.rating,
          each.edition,
          each.utcQuarters,
        ],
      ]);
    chunks[`history.${from / chunkRows}`] = JSON.stringify(rows);
  }
  return chunks;
}
