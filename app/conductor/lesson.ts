import { changed } from '../../common/changed';
import { ON_BY_DEFAULT, WORDS_TO_FEEL, type WordToFeel } from '../../common/words-to-feel';
import type { Press } from '../screens/view';

/** Somebody is feeling the language word by word, or is asked which one that was. */
export interface Lesson {
  /** The word that is felt now. */
  readonly word: WordToFeel;
  /** Three different words, one of them the one that was said; none outside of the quiz. */
  readonly choices: readonly WordToFeel[];
  /** About the last answer; undefined as long as there is none to this question. */
  readonly verdict: 'right' | 'wrong' | undefined;
}

/** What a press leads to: the lesson after it (undefined: it is left) and the word that is to be said, if one is. */
export interface LessonStep {
  readonly next: Lesson | undefined;
  readonly word: WordToFeel | undefined;
}

const CHOICE_COUNT = 3;
/** A question is a word, two of the others in order, and the place of the right one between them. */
const QUESTION_COUNT = ON_BY_DEFAULT * (ON_BY_DEFAULT - 1) * (ON_BY_DEFAULT - 2) * CHOICE_COUNT;

/** The lesson at its first word. */
export function beginLesson(): Lesson {
  return lessonOn(WORDS_TO_FEEL[0]);
}

/** The lesson at the word after this one; after the last comes the first. */
export function nextWord(lesson: Lesson): Lesson {
  return lessonOn(wordAt(WORDS_TO_FEEL.indexOf(lesson.word) + 1));
}

/**
 * A question of the quiz.
 * @param random evenly spread over 0 to 1; each question there is has its own stretch of it
 */
export function beginQuiz(random: number): Lesson {
  let rest = Math.min(Math.floor(Math.max(0, random) * QUESTION_COUNT), QUESTION_COUNT - 1);
  const draw = (count: number): number => {
    const drawn = rest % count;
    rest = Math.floor(rest / count);
    return drawn;
  };
  // Those that the quiz asks for.
  const others: WordToFeel[] = WORDS_TO_FEEL.slice(0, ON_BY_DEFAULT);
  const take = (): WordToFeel => others.splice(draw(others.length), 1)[0] as WordToFeel;
  const word = take();
  const choices = [take(), take()];
  choices.splice(draw(CHOICE_COUNT), 0, word);
  return { word, choices, verdict: undefined };
}

/** The same question with the verdict on a choice: 0, 1 or 2. */
export function answerQuiz(lesson: Lesson, choice: number): Lesson {
  return changed(lesson, { verdict: lesson.choices[choice] === lesson.word ? 'right' : 'wrong' });
}

/**
 * What a press leads to. In the lesson: feel the word again, go to the next, or into the quiz. In the quiz: a wrong
 * choice lets the same word be felt again, and after a right one any press goes on to the next question. Button and
 * swipe lead back, from the quiz to the lesson and from there out of it.
 * @param lesson undefined when there is none yet: it begins, whatever was pressed
 * @param random 0 to 1, for the next question if there is one
 */
export function pressInLesson(lesson: Lesson | undefined, press: Press, random: number): LessonStep {
  if (!lesson) return saying(beginLesson());
  const isQuiz = lesson.choices.length > 0;
  switch (press) {
    case 'button':
    case 'swipe':
      return { next: isQuiz ? beginLesson() : undefined, word: undefined };
    case 'choice-0':
    case 'choice-1':
    case 'choice-2':
      return isQuiz ? pressChoice(lesson, Number(press.charAt(press.length - 1)), random) : staying(lesson);
    case 'again':
      return saying(lesson.verdict === 'right' ? beginQuiz(random) : lesson);
    case 'next':
      return saying(isQuiz ? beginQuiz(random) : nextWord(lesson));
    case 'quiz':
      return saying(beginQuiz(random));
    default:
      return staying(lesson);
  }
}

function pressChoice(lesson: Lesson, choice: number, random: number): LessonStep {
  if (lesson.verdict === 'right') return saying(beginQuiz(random));
  const answered = answerQuiz(lesson, choice);
  return answered.verdict === 'right' ? staying(answered) : saying(answered);
}

function saying(next: Lesson): LessonStep {
  return { next, word: next.word };
}

function staying(next: Lesson): LessonStep {
  return { next, word: undefined };
}

function lessonOn(word: WordToFeel): Lesson {
  return { word, choices: [], verdict: undefined };
}

function wordAt(index: number): WordToFeel {
  return WORDS_TO_FEEL[index % WORDS_TO_FEEL.length] as WordToFeel;
}
