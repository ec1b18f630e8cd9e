import { GET_READY_MS, MINUTE, type Drape } from './drape';

/** A session of a minute with everything that can be pressed in it, to its rating: told, kept, and back where it began. */
export async function holdMinute(drape: Drape): Promise<void> {
  const pressedMs = drape.nowMs;
  await drape.press('start');
  await drape.wait(GET_READY_MS);
  await drape.press('ask-time');
  await drape.press('pause');
  await drape.press('go-on');
  await drape.wait(2 * MINUTE);
  expect(drape.buzzes(pressedMs).map(({ pattern }) => pattern)).toContain('ring');
  await drape.press('answer');
  await drape.press('better');
  expect(drape.words).toContain('Start');
  expect(drape.file('log.0')).toMatchObject({ rows: [{ heldS: 60, rating: 1 }] });
}
