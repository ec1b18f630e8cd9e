import { sayByName } from '../haptics/telling';
import { quiet, setStrength } from '../haptics/voice';
import { currentSettings } from '../phone/settings';
import { showLesson, showQuiz } from '../screens/lesson';
import type { Press } from '../screens/view';
import { pressInLesson, type Lesson } from './lesson';
import { enterAside, enterReady } from './scene';

/** Begins to teach the words of the wrist: each press leads to the next word or question, or out of it. */
export function teach(): void {
  goOn(undefined, 'learn');
}

function goOn(lesson: Lesson | undefined, what: Press): boolean {
  const { next, word } = pressInLesson(lesson, what, Math.random());
  if (next)
    enterAside(
      () => show(next),
      (press) => goOn(next, press),
      true,
    );
  else enterReady();
  quiet();
  setStrength(currentSettings().strength);
  if (word) sayByName(word);
  return true;
}

function show({ word, choices, verdict }: Lesson): void {
  if (choices.length > 0) showQuiz(choices, verdict);
  else showLesson(word);
}
