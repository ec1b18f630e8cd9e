import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './port';

/** Runs a command to its end: what somebody typed wrong is told in a sentence with exit code 2, any other fault with 1. */
export function runCommand(
  main: () => Promise<void>,
  tell: (fault: unknown) => unknown = (fault) => fault,
): void {
  main().catch((fault: unknown) => {
    if (fault instanceof UsageError) {
      console.error(fault.message);
      process.exit(2);
    }
    console.error(tell(fault));
    process.exit(1);
  });
}

/** The arguments of this process. @throws UsageError for others than the command has, with how it is used */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(options: T, usage: string) {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (fault) {
    throw new UsageError(`${fault instanceof Error ? fault.message : String(fault)}\n${usage}`);
  }
}
