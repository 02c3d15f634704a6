export type Tree = { readonly [key: string]: string | Tree };

/** Wording in both languages, as ICU text. */
export type Wording<T extends Tree = Tree> = {
  readonly id: T;
  readonly en: Tree;
};

/** The same keys, other words. */
type Same<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]>;
};

/** Wording of one subject; a key that only one language has does not compile. */
export function wording<const T extends Tree>(pair: {
  readonly id: T;
  readonly en: Same<T>;
}): { readonly id: T; readonly en: Same<T> } {
  return pair;
}
