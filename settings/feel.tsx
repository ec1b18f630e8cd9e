import { gettext } from 'i18n';
import { MINUTE_MS } from '../common/durations';
import { parseJson } from '../common/json';
import { checkSayAnswer, PAGE_KEYS, type SayRequest } from '../common/page-keys';
import { WORDS_TO_FEEL, type WordToFeel } from '../common/words-to-feel';
import type { Stored } from './controls';

/** For how long an answer is worth showing: the page may have been closed since, ms. */
const ANSWER_SHOWN_MS = MINUTE_MS;

/** A button for each word of the wrist, to feel it on the watch. */
export function Feel({ stored, storage }: { stored: Stored; storage: LiveStorage }): JSX.Element {
  return (
    <Section title={<Text bold>{gettext('feel_title')}</Text>}>
      <Text>{gettext('feel_how')}</Text>
      {WORDS_TO_FEEL.map((word) => (
        <Button key={word} list label={gettext(`word_${word}`)} onClick={() => ask(storage, word)} />
      ))}
      {answerInWords(stored)}
    </Section>
  );
}

function ask(storage: LiveStorage, word: WordToFeel): void {
  const request: SayRequest = { word, at: Date.now() };
  storage.setItem(PAGE_KEYS.say, JSON.stringify(request));
}

function answerInWords(stored: Stored): JSX.Element | null {
  const answer = checkSayAnswer(parseJson(stored[PAGE_KEYS.said]));
  if (!answer || Math.abs(Date.now() - answer.at) > ANSWER_SHOWN_MS) return null;
  return <Text>{gettext(answer.told ? 'feel_saying' : 'feel_open_first')}</Text>;
}
