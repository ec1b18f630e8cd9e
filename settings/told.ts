import { checkFigures, type Figures } from '../common/figures';
import { parseJson } from '../common/json';
import { PAGE_KEYS } from '../common/page-keys';
import { checkPageLog, type PageLog } from '../common/page-log';
import type { Stored } from './controls';

/** What the companion has told of the history. */
export interface Told {
  readonly log: PageLog;
  readonly figures: Figures;
}

/** Undefined when it has told nothing yet; `damaged` when what stands there is not what it tells. */
export function toldOf(stored: Stored): Told | 'damaged' | undefined {
  const log = stored[PAGE_KEYS.log];
  const figures = stored[PAGE_KEYS.figures];
  if (log === undefined && figures === undefined) return undefined;
  const told = { log: checkPageLog(parseJson(log)), figures: checkFigures(parseJson(figures)) };
  return told.log && told.figures ? { log: told.log, figures: told.figures } : 'damaged';
}
