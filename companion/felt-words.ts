import { settingsStorage } from 'settings';
import { parseJson } from '../common/json';
import { checkSayAnswer, checkSayRequest, PAGE_KEYS, type SayAnswer } from '../common/page-keys';
import type { WordToFeel } from '../common/words-to-feel';
import { put } from './stored';

/** A request older than this is one that nobody waits for any more, ms. */
const STILL_WAITING_MS = 10_000;

/**
 * Answers somebody who wants to feel a word, if somebody does, and tells the page.
 * @param tellWatch hands the word to the watch; returns whether it is there
 */
export function answerRequest(tellWatch: (word: WordToFeel) => boolean): void {
  const text = settingsStorage.getItem(PAGE_KEYS.say);
  if (text === null) return;
  const request = checkSayRequest(parseJson(text));
  if (!request) {
    console.error(`a word to feel was refused: ${text}`);
    return;
  }
  const answered = checkSayAnswer(parseJson(settingsStorage.getItem(PAGE_KEYS.said)));
  if (answered && answered.at === request.at) return;
  if (Math.abs(Date.now() - request.at) > STILL_WAITING_MS) return;
  const answer: SayAnswer = { at: request.at, told: tellWatch(request.word) };
  put('page', PAGE_KEYS.said, JSON.stringify(answer));
}
