import { PackageError } from './app-package';

export type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const REBUILD = 'Build the project again with fitbit-build and open the new build/app.fba.';

/** The error for a package whose parts do not fit together, with what to do about it. */
export const broken = (what: string): PackageError => new PackageError(`${what} ${REBUILD}`);

/** Reads the fields of one JSON document and names the document in every complaint. */
export class Fields {
  private constructor(
    private readonly where: string,
    readonly object: JsonObject,
  ) {}

  /** @throws PackageError when the text is not a JSON object */
  static parse(text: string, where: string): Fields {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      throw broken(`${where} is not valid JSON (${error instanceof Error ? error.message : String(error)}).`);
    }
    if (!isObject(value)) throw broken(`${where} does not hold a JSON object.`);
    return new Fields(where, value);
  }

  optionalText(key: string): string | undefined {
    const value = this.object[key];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') throw this.wrong(key, 'a text');
    return value;
  }

  text(key: string): string {
    const value = this.optionalText(key);
    if (value === undefined || value === '') throw this.wrong(key, 'a text that is not empty');
    return value;
  }

  optionalCount(key: string): number | undefined {
    const value = this.object[key];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
      throw this.wrong(key, 'a number from 0 up');
    return value;
  }

  /** A list of texts; empty when the field is absent. */
  texts(key: string): string[] {
    const value = this.object[key];
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) throw this.wrong(key, 'a list of texts');
    return value.map((entry: unknown) => {
      if (typeof entry !== 'string') throw this.wrong(key, 'a list of texts');
      return entry;
    });
  }

  optionalPart(key: string): Fields | undefined {
    const value = this.object[key];
    if (value === undefined || value === null) return undefined;
    if (!isObject(value)) throw this.wrong(key, 'an object');
    return new Fields(`${this.where}, "${key}"`, value);
  }

  part(key: string): Fields {
    const part = this.optionalPart(key);
    if (!part) throw this.wrong(key, 'an object');
    return part;
  }

  /** The parts of an object by their keys, in the order of the document. */
  parts(): Array<[string, Fields]> {
    return Object.keys(this.object).map((key) => [key, this.part(key)]);
  }

  wrong(key: string, expected: string): PackageError {
    const value = this.object[key];
    const found = value === undefined ? 'absent' : JSON.stringify(value);
    return broken(`${this.where}: "${key}" must be ${expected}, but is ${found}.`);
  }
}
