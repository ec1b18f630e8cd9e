import { gettext } from 'i18n';
import { setText } from './elements';
import { turnTo } from './screens';

/** The word that is felt. @param word message id of it */
export function showLesson(word: string): void {
  turnTo('lesson');
  setText('lesson-word', gettext(word));
}

/** Which word was that? @param words message ids of the choices */
export function showQuiz(words: readonly string[], verdict: 'right' | 'wrong' | undefined): void {
  turnTo('quiz');
  setText('quiz-heading', gettext(verdict ? `quiz_${verdict}` : 'quiz_question'));
  setText('quiz-foot', gettext(verdict === 'right' ? 'next' : 'again'));
  words.forEach((word, index) => setText(`choice-word-${index}`, gettext(word)));
}
