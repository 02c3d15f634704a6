export type Tree = { readonly [key: string]: string | Tree };

/** Wording in both languages, as ICU text. */
export type Wording<T extends Tree = Tree> = {
  readonly id: T;
  readonly en: Tree;
};

/** The same keys, with the words of another language. */
type Same<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]>;
};

/** Wording of one subject. If a key exists in one language only, the code does not compile. */
export function wording<const T extends Tree>(pair: {
  readonly id: T;
  readonly en: Same<T>;
}): { readonly id: T; readonly en: Same<T> } {
  return pair;
}
