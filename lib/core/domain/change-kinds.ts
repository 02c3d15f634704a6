/**
 * What a kind of change is about, and so what is old after it: the months it names; everything, since names, shapes or the registry changed;
 * or only what the subject itself tells, no figure. `silent` is the same, and too small a matter for a line in the ticker. `public` are the months that it
 * names, for the public alone, and without a line as well: those who oversee have seen the change before.
 */
export const reaches = [
  "months",
  "everything",
  "own",
  "silent",
  "public",
] as const;
export type Reach = (typeof reaches)[number];

/** One kind of change as it stands in the ledger. A subject writes its kinds down once, in its domain/changes.ts. */
export type ChangeKind = { readonly name: string; readonly reach: Reach };

/** Kinds of change of a subject, by name. */
export function changeKinds<
  const Kinds extends Readonly<Record<string, Reach>>,
>(kinds: Kinds): { readonly [Name in keyof Kinds]: ChangeKind } {
  return Object.fromEntries(
    Object.entries(kinds).map(([name, reach]) => [name, { name, reach }]),
  ) as { readonly [Name in keyof Kinds]: ChangeKind };
}

/** Names of the kinds that have no line in the ticker. */
export function silentKinds(kinds: readonly ChangeKind[]): string[] {
  return kinds
    .filter(({ reach }) => reach === "silent" || reach === "public")
    .map(({ name }) => name);
}

/** How far a change reaches, by the name of its kind. One that nobody knows may have touched anything. */
export function reachOf(kinds: readonly ChangeKind[]): (name: string) => Reach {
  const reaches = new Map(kinds.map(({ name, reach }) => [name, reach]));
  return (name) => reaches.get(name) ?? "everything";
}
