import { toText } from './platform-error';
import type { Program } from './program';

/**
 * What a program may do: all that its package asks for, but what the person has refused.
 *
 * Source: types/shared/permissions.d.ts of fitbit-sdk-types; dev.fitbit.com/build/guides/permissions ("the API will
 * generate an error message, and the requested data will not be returned"; that it is said once is an assumption).
 */
export class Permissions {
  private readonly told = new Set<string>();

  constructor(
    private readonly program: Program,
    private readonly requested: readonly string[],
    private readonly refused: readonly string[],
  ) {}

  has(name: string): boolean {
    return this.requested.includes(name) && !this.refused.includes(name);
  }

  /** Whether something may be done; where not, the platform's error message goes to the console, once. */
  check(name: string, asker: string): boolean {
    if (this.has(name)) return true;
    const key = `${name} ${asker}`;
    if (!this.told.has(key) && this.program.alive) {
      this.told.add(key);
      const why = this.requested.includes(name) ? 'was refused' : 'was not requested';
      const { journal } = this.program.surroundings;
      journal.write({
        kind: 'console',
        side: this.program.side,
        level: 'warn',
        text: `${asker}: the permission ${name} ${why}`,
      });
    }
    return false;
  }

  /** The object `permissions` of "appbit" and "companion". */
  exposed(): Record<string, unknown> {
    return this.program.expose({ granted: (name: unknown) => this.has(toText(name)) });
  }
}
