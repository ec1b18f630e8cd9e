import type { Program } from './program';

/**
 * The object `permissions` of "appbit" and "companion". Everything that the package asks for counts as granted
 * (an assumption: on a real phone the person may refuse or take back any of it).
 *
 * Source: types/shared/permissions.d.ts of fitbit-sdk-types.
 */
export function createPermissions(program: Program, requested: readonly string[]): Record<string, unknown> {
  return program.expose({ granted: (name: string) => requested.includes(name) });
}
