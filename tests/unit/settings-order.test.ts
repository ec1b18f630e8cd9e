import fc from 'fast-check';
import { isNewer } from '../../common/newest-settings';
import { nextRevision } from '../../common/next-revision';
import { MAX_REVISION } from '../../common/settings';
import { anySettings as settings } from '../model/support/any-settings';

describe('of two settings', () => {
  const snapshot = fc.record({ revision: fc.integer({ min: 0, max: 3 }), settings });

  it('never more than one is the newer, and both sides decide alike', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(isNewer(one, other) || isNewer(other, one)).toBe(!isSame);
        expect(isNewer(one, other) && isNewer(other, one)).toBe(false);
        if (one.revision > other.revision) expect(isNewer(one, other)).toBe(true);
      }),
    );
  });

  it('what is newer than the newer one is newer than the other', () => {
    fc.assert(
      fc.property(fc.array(snapshot, { minLength: 3, maxLength: 3 }), (three) => {
        const [one, two, last] = three as [never, never, never];
        if (isNewer(one, two) && isNewer(two, last)) expect(isNewer(one, last)).toBe(true);
      }),
    );
  });

  it('a choice is newer than what it replaces, whatever the clock says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: MAX_REVISION - 1 }),
        fc.nat(5_000_000_000_000),
        (revision, nowMs) => {
          const next = nextRevision(revision, nowMs);
          expect(next).toBeGreaterThan(revision);
          expect(next).toBeGreaterThanOrEqual(Math.min(MAX_REVISION, Math.floor(nowMs / 1000)));
          expect(next).toBeLessThanOrEqual(MAX_REVISION);
        },
      ),
    );
  });
});
