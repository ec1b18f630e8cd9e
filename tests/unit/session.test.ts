import fc from 'fast-check';
import {
  beginSession,
  checkSession,
  endsAtMs,
  pauseSession,
  recordOf,
  resumeSession,
  standing,
  type Session,
} from '../../app/session/session';
import { checkRecord } from '../../common/session-record';

const START_MS = Date.UTC(2030, 0, 1);

/** A session after any number of pauses and returns, with the moment of the last of them. */
const lived = fc
  .record({
    plannedMs: fc.integer({ min: 1, max: 30 }).map((minutes) => minutes * 60_000),
    spans: fc.array(fc.integer({ min: 0, max: 400_000 }), { maxLength: 12 }),
  })
  .map(({ plannedMs, spans }) => {
    let session: Session = beginSession(1, 0, plannedMs, START_MS);
    let atMs = START_MS;
    let runMs = 0;
    spans.forEach((spanMs, index) => {
      atMs += spanMs;
      if (index % 2 === 0) {
        runMs += spanMs;
        session = pauseSession(session, atMs);
      } else {
        session = resumeSession(session, atMs);
      }
    });
    return { session, atMs, runMs, pausedNow: spans.length % 2 === 1 };
  });

describe('a session', () => {
  it('holds exactly the time that ran outside of pauses, up to the planned length', () => {
    fc.assert(
      fc.property(lived, ({ session, atMs, runMs }) => {
        const heldMs = Math.min(runMs, session.plannedMs);
        expect(standing(session, atMs).heldMs).toBe(heldMs);
        expect(standing(session, atMs).remainingMs).toBe(session.plannedMs - heldMs);
      }),
    );
  });

  it('has less and less time left, and none of it goes while paused', () => {
    fc.assert(
      fc.property(lived, fc.nat(900_000), fc.nat(900_000), ({ session, atMs }, firstMs, moreMs) => {
        const first = standing(session, atMs + firstMs);
        const second = standing(session, atMs + firstMs + moreMs);
        if (first.phase === 'paused') expect(second).toEqual(first);
        else expect(first.remainingMs - second.remainingMs).toBe(Math.min(moreMs, first.remainingMs));
      }),
    );
  });

  it('is finished from the moment it says it ends, not a millisecond before', () => {
    fc.assert(
      fc.property(lived, ({ session, atMs }) => {
        fc.pre(standing(session, atMs).phase === 'running');
        expect(standing(session, endsAtMs(session)).phase).toBe('finished');
        expect(standing(session, endsAtMs(session) - 1).phase).toBe('running');
      }),
    );
  });

  it('stands where it stood when taken out of store again', () => {
    fc.assert(
      fc.property(lived, ({ session }) => {
        expect(checkSession(JSON.parse(JSON.stringify(session)))).toEqual(session);
      }),
    );
  });

  it('is not found in what is no session', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ number: fc.anything(), plannedMs: fc.anything() })),
        (junk) => {
          expect(checkSession(junk)).toBeUndefined();
        },
      ),
    );
  });

  it('leaves a record that the phone takes', () => {
    fc.assert(
      fc.property(
        lived,
        fc.constantFrom('finished' as const, 'ended-early' as const),
        ({ session, atMs }, ending) => {
          const record = recordOf(session, ending, atMs);
          expect(checkRecord(record)).toEqual(record);
        },
      ),
    );
  });

  it('does not run backwards when the clock is set before its beginning', () => {
    const session = beginSession(1, 0, 60_000, START_MS);
    expect(standing(session, START_MS - 5_000)).toEqual({ phase: 'running', heldMs: 0, remainingMs: 60_000 });
  });
});
