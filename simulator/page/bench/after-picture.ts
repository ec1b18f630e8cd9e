import { startTransition, useEffect, useState } from 'react';

/** Calls `later` when the browser has shown what stands now; in a hidden tab, which shows nothing, at once. */
export function afterPicture(later: () => void): void {
  if (document.hidden) later();
  else requestAnimationFrame(() => setTimeout(later, 0));
}

/** False until the browser has shown the first picture of what is there from `isThere` on: the rest need not wait with it. */
export function useAfterFirstPicture(isThere: boolean): boolean {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isThere || isShown) return undefined;
    let left = false;
    afterPicture(() => {
      if (!left) startTransition(() => setShown(true));
    });
    return () => {
      left = true;
    };
  }, [isThere, isShown]);
  return isShown;
}
