import { useEffect, useState } from 'react';

/** Whether this browser can keep the screen on while a page is seen (Screen Wake Lock API). */
export function canStayAwake(): boolean {
  return 'wakeLock' in navigator;
}

/** Whether this is a device that lies in a hand: such a one turns its screen off soon. */
export function isHandheld(): boolean {
  return matchMedia('(hover: none) and (pointer: coarse)').matches;
}

/**
 * Keeps the screen on while the page is seen. The browser takes the lock away when the page is hidden; it is asked for
 * again when the page comes back.
 * @returns why it could not be had; undefined when it is held or not wanted
 */
export function useStayAwake(wanted: boolean): string | undefined {
  const [refusal, setRefusal] = useState<string>();
  useEffect(() => {
    if (!wanted || !canStayAwake()) return undefined;
    let lock: WakeLockSentinel | undefined;
    let left = false;
    const ask = async (): Promise<void> => {
      if (document.hidden) return;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (left) void lock.release();
        setRefusal(undefined);
      } catch (fault) {
        setRefusal(fault instanceof Error ? fault.message : String(fault));
      }
    };
    const askAgain = (): void => void ask();
    askAgain();
    document.addEventListener('visibilitychange', askAgain);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', askAgain);
      void lock?.release();
    };
  }, [wanted]);
  return wanted ? refusal : undefined;
}
