import { report } from '../../common/report';
import { currentScene } from './scene';
import { redraw } from './redraw';

/**
 * Uses code that is only loaded when it is needed. Code that cannot be loaded (for want of memory, say) is reported, and
 * all that is there already goes on without it.
 * @param code what `import()` has given
 * @param otherwise done when it cannot be loaded
 */
export function withCode<T>(code: Promise<T>, use: (code: T) => void, otherwise?: () => void): void {
  code
    .then(use, (fault: unknown) => {
      report('a chunk failed', fault);
      if (otherwise) otherwise();
    })
    .catch((fault: unknown) => report('in a chunk', fault));
}

/** The same for a press: done only where nothing else has come meanwhile, and drawn. */
export function leadTo<T>(code: Promise<T>, use: (code: T) => void, otherwise?: () => void): void {
  const before = currentScene();
  const unlessElsewhere = (act: () => void): void => {
    if (currentScene() !== before) return;
    act();
    redraw();
  };
  withCode(
    code,
    (loaded) => unlessElsewhere(() => use(loaded)),
    otherwise && (() => unlessElsewhere(otherwise)),
  );
}
