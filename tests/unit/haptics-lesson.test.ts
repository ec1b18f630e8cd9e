import fc from 'fast-check';
import {
  answerQuiz,
  beginLesson,
  beginQuiz,
  nextWord,
  pressInLesson,
  type Lesson,
  type LessonStep,
} from '../../app/conductor/lesson';
import type { Press } from '../../app/screens/view';
import { ON_BY_DEFAULT, WORDS_TO_FEEL } from '../../common/words-to-feel';

const QUIZ_WORDS = WORDS_TO_FEEL.slice(0, ON_BY_DEFAULT);

const chance = fc.double({ min: 0, max: 1, noNaN: true });
const choice = fc.nat(2);
const CHOICES: readonly Press[] = ['choice-0', 'choice-1', 'choice-2'];

/** A number in the middle of each question's stretch. */
const QUESTIONS = 5 * 4 * 3 * 3;
const everyQuestion = Array.from({ length: QUESTIONS }, (_, index) => beginQuiz((index + 0.5) / QUESTIONS));

function press(lesson: Lesson | undefined, ...presses: Press[]): LessonStep {
  let step: LessonStep = { next: lesson, word: undefined };
  for (const each of presses) step = pressInLesson(step.next, each, 0.3);
  return step;
}

function rightChoice({ choices, word }: Lesson): Press {
  return CHOICES[choices.indexOf(word)] ?? 'skip';
}

function wrongChoice({ choices, word }: Lesson): Press {
  return CHOICES[(choices.indexOf(word) + 1) % CHOICES.length] ?? 'skip';
}

describe('the lesson', () => {
  it('begins with the first word, says each in turn, and begins again after the last', () => {
    expect(press(undefined, 'learn')).toEqual({ next: beginLesson(), word: 'tick' });
    const said = [beginLesson()];
    for (let count = 0; count < WORDS_TO_FEEL.length; count++) {
      const step = press(said.at(-1), 'next');
      expect(step.word).toBe(step.next?.word);
      said.push(step.next ?? beginLesson());
    }
    expect(said.map(({ word }) => word)).toEqual([...WORDS_TO_FEEL, WORDS_TO_FEEL[0]]);
  });

  it('says a word again', () => {
    const second = nextWord(beginLesson());
    expect(press(second, 'again')).toEqual({ next: second, word: second.word });
  });

  it('is left by the button and by the swipe', () => {
    for (const back of ['button', 'swipe'] as const) {
      expect(press(beginLesson(), back)).toEqual({ next: undefined, word: undefined });
    }
  });
});

describe('a question of the quiz', () => {
  it('has three different words, the one that was said among them', () => {
    fc.assert(
      fc.property(chance, (random) => {
        const { word, choices, verdict } = beginQuiz(random);
        expect(choices).toHaveLength(3);
        expect(new Set(choices).size).toBe(3);
        expect(choices).toContain(word);
        for (const each of choices) expect(QUIZ_WORDS).toContain(each);
        expect(verdict).toBeUndefined();
      }),
    );
  });

  it('is each that there can be, one as likely as the other', () => {
    expect(new Set(everyQuestion.map((question) => JSON.stringify(question))).size).toBe(QUESTIONS);
    for (const word of QUIZ_WORDS) {
      for (const place of [0, 1, 2]) {
        const here = everyQuestion.filter(
          (question) => question.word === word && question.choices[place] === word,
        );
        expect(here).toHaveLength(QUESTIONS / QUIZ_WORDS.length / 3);
      }
    }
  });

  it('is there for numbers at and beyond the ends', () => {
    for (const random of [0, 1, 1.5, -1]) expect(beginQuiz(random).choices).toHaveLength(3);
  });

  it('is answered rightly by the word that was said, and by no other', () => {
    fc.assert(
      fc.property(chance, choice, (random, picked) => {
        const question = beginQuiz(random);
        const { verdict } = answerQuiz(question, picked);
        expect(verdict).toBe(question.choices[picked] === question.word ? 'right' : 'wrong');
      }),
    );
  });
});

describe('the quiz', () => {
  it('says a word and asks which it was', () => {
    const { next, word } = press(beginLesson(), 'quiz');
    expect(next?.choices).toHaveLength(3);
    expect(word).toBe(next?.word);
  });

  it('says the word again after a wrong answer, and lets one choose again', () => {
    fc.assert(
      fc.property(chance, (random) => {
        const question = beginQuiz(random);
        const wrong = press(question, wrongChoice(question));
        expect(wrong).toEqual({ next: { ...question, verdict: 'wrong' }, word: question.word });
        expect(press(wrong.next, rightChoice(question))).toEqual({
          next: { ...question, verdict: 'right' },
          word: undefined,
        });
      }),
    );
  });

  it.each([...CHOICES, 'again', 'next'] as const)(
    'goes on to the next question after a right answer: %s',
    (pressed) => {
      fc.assert(
        fc.property(chance, chance, (random, nextRandom) => {
          const question = beginQuiz(random);
          const right = press(question, rightChoice(question));
          const { next, word } = pressInLesson(right.next, pressed, nextRandom);
          expect(next).toEqual(beginQuiz(nextRandom));
          expect(word).toBe(next?.word);
        }),
      );
    },
  );

  it('says the word again when asked, and leads back to the lesson', () => {
    const question = beginQuiz(0.5);
    expect(press(question, 'again')).toEqual({ next: question, word: question.word });
    expect(press(question, 'swipe')).toEqual({ next: beginLesson(), word: undefined });
    expect(press(question, 'swipe', 'swipe')).toEqual({ next: undefined, word: undefined });
  });

  it('takes no notice of presses that are not its own', () => {
    for (const other of ['start', 'pause', 'answer', 'skip'] as const) {
      expect(press(beginLesson(), other)).toEqual({ next: beginLesson(), word: undefined });
    }
    expect(press(beginLesson(), 'choice-1')).toEqual({ next: beginLesson(), word: undefined });
  });
});
