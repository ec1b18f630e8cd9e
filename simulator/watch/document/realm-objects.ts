import type { Realm } from '../../realm/realm';

/** Makes things of the app's realm, so that the app meets only its own kinds of objects and errors. */
export class RealmObjects {
  constructor(private readonly realm: Realm) {}

  /** An empty object with the given prototype, or a plain one. */
  object(prototype: object = this.realm.intrinsics.Object.prototype): object {
    return this.realm.intrinsics.Object.create(prototype) as object;
  }

  array<T>(items: readonly T[]): T[] {
    const array = new this.realm.intrinsics.Array<T>();
    for (const item of items) array.push(item);
    return array;
  }

  error(message: string): Error {
    return new this.realm.intrinsics.Error(message);
  }

  typeError(message: string): Error {
    return new this.realm.intrinsics.TypeError(message);
  }

  rangeError(message: string): Error {
    return new this.realm.intrinsics.RangeError(message);
  }

  /** A promise of the realm for something that is done later by the model. */
  promise(executor: (resolve: () => void, reject: (fault: unknown) => void) => void): Promise<void> {
    const { realm } = this;
    const entered =
      <A extends unknown[]>(settle: (...values: A) => void) =>
      (...values: A): void => {
        realm.entered();
        settle(...values);
      };
    return new realm.intrinsics.Promise<void>((resolve, reject) =>
      executor(
        entered(() => resolve()),
        entered(reject),
      ),
    );
  }

  /** A property that is read and (with a setter) written. */
  accessor(
    target: object,
    name: string,
    get: (self: object) => unknown,
    set?: (self: object, value: unknown) => void,
  ): void {
    Object.defineProperty(target, name, {
      enumerable: true,
      configurable: true,
      get(this: object) {
        return get(this);
      },
      ...(set && {
        set(this: object, value: unknown) {
          set(this, value);
        },
      }),
    });
  }

  method(target: object, name: string, call: (self: object, ...values: unknown[]) => unknown): void {
    Object.defineProperty(target, name, {
      enumerable: true,
      configurable: true,
      writable: true,
      value: function (this: object, ...values: unknown[]) {
        return call(this, ...values);
      },
    });
  }
}
