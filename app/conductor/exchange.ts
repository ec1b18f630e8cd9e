import { report } from '../../common/report';
import { quiet, setStrength } from '../haptics/voice';
import { openPhone } from '../phone/phone';
import { currentSettings } from '../phone/settings';
import { withCode } from './chunks';
import { goByNewSettings } from './course';
import { redraw } from './redraw';
import { currentScene, enterReady } from './scene';

export { tellAll } from '../phone/phone';
export { tellSettings } from '../phone/taking';

openPhone({ onSettings: goByNewSettings, onSay: sayForPhone });

/** Says a word for somebody who wants to feel it; not in the middle of a session, where it would be taken for a cue. */
function sayForPhone(word: string): void {
  const scene = currentScene();
  if (scene.kind === 'session' || scene.kind === 'over') return;
  quiet();
  // A lesson has a word of its own on the screen; whatever else is there stays.
  if (scene.kind === 'aside' && scene.saysWord) enterReady();
  redraw();
  setStrength(currentSettings().strength);
  withCode('telling', ({ sayByName }) => {
    if (!sayByName(word)) report('the phone asks for no word', word);
  });
}
