import type { Stage } from './stage';

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
/** Of the ball, when nobody has chosen otherwise: how long it is held, after the time to get ready. */
const HELD_MS = 12 * MINUTE_MS;
const GET_READY_MS = 10 * SECOND_MS;

/**
 * A first session that is not in the film: its cards have been read then, and the phone has something to show.
 * @param atTheEnd called while the wrist is told that it is over
 */
export async function playBefore(stage: Stage, atTheEnd: () => Promise<unknown>): Promise<void> {
  await stage.press('start');
  while (await stage.watch.locator('#card-on').isVisible()) await stage.press('card-on');
  await stage.pass(GET_READY_MS + HELD_MS + 6 * SECOND_MS);
  await stage.look();
  await atTheEnd();
  await stage.press('answer');
  await stage.press('better');
  await stage.press('offer-skip');
  await stage.pass(MINUTE_MS);
  await stage.look();
}

/** A session from one press to the row on the phone: slowly where something is felt, faster in between. */
export async function playSession(stage: Stage): Promise<void> {
  const endMs = GET_READY_MS + HELD_MS;
  const lookMs = GET_READY_MS + HELD_MS / 2;

  await stage.say('One press starts it');
  await stage.show(1800);
  await stage.pressShown('start', 700);

  stage.begin();
  await stage.say('Ten seconds to lie back, then the wrist says: begin');
  await stage.passShown(GET_READY_MS - 4 * SECOND_MS, SECOND_MS, 250);
  await stage.passShown(GET_READY_MS + 2.5 * SECOND_MS, 250, 130);
  await stage.show(900);

  await stage.say('The screen sleeps, the time goes on');
  await stage.passShown(lookMs - 2 * SECOND_MS, 40 * SECOND_MS, 90);
  await stage.say('A look shows what is left');
  await stage.look();
  await stage.passShown(lookMs + SECOND_MS, SECOND_MS, 600);
  await stage.say('The screen sleeps, the time goes on');
  await stage.passShown(endMs - MINUTE_MS - 2 * SECOND_MS, 40 * SECOND_MS, 90);

  await stage.say('One minute left: four quick strokes');
  await stage.passShown(endMs - MINUTE_MS + 3 * SECOND_MS, 250, 130);
  await stage.show(700);
  await stage.passShown(endMs - 3 * SECOND_MS, 6 * SECOND_MS, 120);

  await stage.say('Finished: long strokes, until you press anywhere');
  await stage.passShown(endMs - SECOND_MS, SECOND_MS, 200);
  await stage.passShown(endMs + 7 * SECOND_MS, 400, 160);
  await stage.pressShown('answer', 900, 0.28);
  await stage.pass(SECOND_MS);

  await stage.say('One more press says how your back feels');
  await stage.show(1400);
  await stage.pressShown('better', 800);
  await stage.pass(SECOND_MS);
  await stage.say('The phone keeps it');
  await stage.pass(3 * SECOND_MS);
  await stage.show(2000);
  await stage.say('And it says whether it helps');
  await stage.turnPhoneTo(/^Last 4 weeks/);
  await stage.show(3500);
}
