/**
 * What a kind of change is about, and so what is old after it: the months it names; everything, since names, shapes or the registry changed;
 * or only what the subject itself tells, no figure.
 */
export type Reach = "months" | "everything" | "own";

/** One kind of change as it stands in the ledger. A subject writes its kinds down once, in its domain/changes.ts. */
export type ChangeKind = { readonly name: string; readonly reach: Reach };
