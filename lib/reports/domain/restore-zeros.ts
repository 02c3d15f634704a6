import type { Identity, Registry } from "@/lib/registry/domain/match-report";

/**
 * The same identity, with the zeros that a spreadsheet took from the front of an id or a registration number: it opens 0012 in a text file as the number
 * 12. Put back only where the registry knows the text as it stands under no other posyandu, and just one with zeros in front of it.
 */
export function withZeros(identity: Identity, registry: Registry): Identity {
  const posyanduId = restore(identity.posyanduId, registry.byId);
  const registrationNumber = restore(
    identity.registrationNumber,
    registry.byRegistration,
  );
  // Nearly every row of a file is as it was.
  return posyanduId === identity.posyanduId &&
    registrationNumber === identity.registrationNumber
    ? identity
    : { ...identity, posyanduId, registrationNumber };
}

function restore(text: string, known: ReadonlyMap<string, unknown>): string {
  if (known.has(text) || !/^[1-9]\d*$/.test(text)) return text;
  return zerosOf(known).get(text) ?? text;
}

/** For each registry once: what numbers with zeros in front look like without them. Null where two look the same. */
const withoutZeros = new WeakMap<
  ReadonlyMap<string, unknown>,
  ReadonlyMap<string, string | null>
>();

function zerosOf(
  known: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, string | null> {
  const before = withoutZeros.get(known);
  if (before !== undefined) return before;
  const found = new Map<string, string | null>();
  for (const text of known.keys()) {
    if (!/^0\d+$/.test(text)) continue;
    const bare = text.replace(/^0+/, "");
    found.set(bare, found.has(bare) ? null : text);
  }
  withoutZeros.set(known, found);
  return found;
}
