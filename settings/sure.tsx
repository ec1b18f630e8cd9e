import { gettext } from 'i18n';
import { parseJson } from '../common/json';
import { checkQuestion, PAGE_KEYS, type Question } from '../common/page-keys';
import type { Stored } from './controls';

/** For how long somebody may think it over: after that, and when the page is opened again, nothing is asked, ms. */
const ASKED_MS = 120_000;

/** What somebody is being asked whether they are sure of. */
export function questionOf(stored: Stored): Question | undefined {
  const question = checkQuestion(parseJson(stored[PAGE_KEYS.sure]));
  return question && Math.abs(Date.now() - question.at) < ASKED_MS ? question : undefined;
}

/** Asks whether somebody is sure. @param id of the session that it is about, where it is about one */
export function ask(storage: LiveStorage, about: Question['about'], id = ''): void {
  const question: Question = { about, id, at: Date.now() };
  storage.setItem(PAGE_KEYS.sure, JSON.stringify(question));
}

/** A question with its two answers; `no` leaves all as it is. */
export function Sure({
  storage,
  question,
  yes,
  no,
  onYes,
}: {
  storage: LiveStorage;
  question: string;
  yes: string;
  no: string;
  onYes: () => void;
}): JSX.Element {
  const done = (): void => storage.removeItem(PAGE_KEYS.sure);
  return (
    <Fragment>
      <Text bold>{question}</Text>
      <Button
        list
        label={gettext(yes)}
        onClick={() => {
          done();
          onYes();
        }}
      />
      <Button list label={gettext(no)} onClick={done} />
    </Fragment>
  );
}
