import type { Journal, Side } from '../../journal';
import type { Permissions } from '../../permissions';

/** What a program of the phone may reach. */
export interface Reach {
  /** Whether a request may go out; where not, the journal says so, once for each host. */
  allows(url: string): boolean;
}

/** Addresses of this very machine. */
function isLocalAddress(url: string): boolean {
  try {
    const { hostname } = new URL(url);
    return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/i.test(hostname);
  } catch {
    return false;
  }
}

/**
 * Requests of app code reach this machine, and the internet only where that was asked for: a run must not depend on what
 * happens to be out there. All others fail as on a phone without a connection.
 */
export function createReach(
  side: Side,
  journal: Journal,
  permissions: Permissions,
  isInternetAllowed: boolean,
): Reach {
  const told = new Set<string>();
  return {
    allows(url) {
      if (!permissions.check('access_internet', 'fetch')) return false;
      if (isLocalAddress(url) || isInternetAllowed) return true;
      const host = hostOf(url);
      if (!told.has(host)) {
        told.add(host);
        journal.write({ kind: 'network', side, url, fault: 'offline' });
      }
      return false;
    },
  };
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
