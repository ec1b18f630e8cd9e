import type { Pictures } from './pictures';

/** What drawing needs beside the element. */
export interface ShapeTools {
  readonly pictures: Pictures;
  /** Begins the ids of masks and gradients, different for every painted face of a page. */
  readonly prefix: string;
}
