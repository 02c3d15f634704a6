import { childrenChanges } from "@/lib/children/domain/changes";
import { logAudit } from "@/db/core/changes";
import {
  countMatchedRows,
  findPlace,
  listPlaces,
  readPlaceEntries,
  setPlace,
  type PlaceNames as PlaceNamesKept,
  type PlaceLine,
  type PlaceRecord,
} from "@/db/children/child-places";
import { touchedByPlaces } from "@/db/children/touched";
import { lockLedger, nextSequence } from "@/db/core/ledger";
import { notifyChange } from "@/db/core/wake-up";
import type {
  ChildPlace,
  ChildPlacesReply,
  PlaceDecision,
  PlaceDecisionReply,
} from "@/lib/children/contract";
import {
  buildPlaceRegistry,
  matchPlace,
  type PlaceEntry,
  type WrittenPlace,
  type PlaceRegistry,
} from "@/lib/registry/domain/match-place";
import type { AreaCode } from "@/lib/core/domain/ids";
import { signatureOf, type Actor } from "@/lib/core/access/actor";
import { personName } from "@/lib/core/access/person-name";
import { placeNamesIn } from "@/lib/core/product/area-directory";
import { describeChoices, type PlaceNames } from "./child-choices";
import { refusal } from "@/lib/core/refusals/errors";
import { insist } from "@/lib/core/access/permissions";
import { maySubmit } from "@/lib/submissions/server/permissions";
import { readUnchecked } from "@/lib/submissions/server/unchecked-text";
import { namesKeptUntil, oldestNames } from "@/lib/children/domain/kept-names";
import type { Product } from "@/lib/core/product/product";
import { countChildren } from "./count-children";

/** For how many names of the queue posyandu are suggested, those with the most rows first: others wait for this thread meanwhile. */
const mostSuggested = 300;

/** The queue of a regency: names that wait for a decision, with suggestions, and names that were decided. */
export async function readChildPlaces(
  product: Product,
  actor: Actor,
  area: AreaCode,
): Promise<ChildPlacesReply> {
  insistMayDecide(product, actor, area);
  const { sql } = product.database;
  const names = namesOf(product, area, await readPlaceEntries(sql, area));
  const lines = await listPlaces(sql, area);
  return {
    area,
    matchedRows: await countMatchedRows(sql, area),
    places: lines.map((line, at) =>
      describePlace(
        names,
        { line, written: readNames(product, actor, line) },
        at < mostSuggested,
      ),
    ),
  };
}

/**
 * Decides once for all rows of a name, in every file and month, now and later; "reopen" takes the decision back. The counts are changed in the same
 * transaction.
 */
export async function decidePlace(
  product: Product,
  actor: Actor,
  { id, decision }: { id: number; decision: PlaceDecision },
): Promise<PlaceDecisionReply> {
  const { sql } = product.database;
  const found = await findPlace(sql, id);
  if (found === null)
    throw refusal("not-found", { id: "Nama tempat itu", en: "That place" });
  insistMayDecide(product, actor, found.regencyCode);
  const entries = await readPlaceEntries(sql, found.regencyCode);
  insistPosyandu(entries, decision);
  const names = namesOf(product, found.regencyCode, entries);
  const to = standingAfter(names.registry, {
    found,
    decision,
    decider: personName(actor, product),
  });
  const change = await sql.begin(async (tx) => {
    await lockLedger(tx);
    const before = await touchedByPlaces(tx, [id]);
    await setPlace(tx, id, to);
    const after = await touchedByPlaces(tx, [id]);
    const sequence = await nextSequence(tx);
    const counted = await countChildren(tx, product, {
      kind: childrenChanges.places,
      sequence,
      area: found.regencyCode,
      submissionId: null,
      touched: [before, after],
      months: [],
    });
    await logAudit(tx, {
      actor: signatureOf(actor).actor,
      action: `place.${to.status === "open" || to.status === "matched" ? "reopened" : to.status}`,
      subject: `${found.regencyCode}|${String(id)}`,
      detail: { posyandu: to.posyanduId, before: found.posyanduId },
    });
    await notifyChange(tx);
    return counted;
  });
  product.feed.note(change);
  const lines = await listPlaces(sql, found.regencyCode);
  const line = lines.find((one) => one.id === id);
  return {
    place:
      line === undefined
        ? goneFromQueue(found)
        : describePlace(names, {
            line,
            written: readNames(product, actor, line),
          }),
    sequence: change.sequence,
  };
}

function insistMayDecide(product: Product, actor: Actor, area: AreaCode): void {
  const name = product.directory.nameOf(area);
  insist(maySubmit(actor, area), actor, {
    id: `memutuskan nama tempat di ${name}`,
    en: `decide on places in ${name}`,
  });
}

function insistPosyandu(
  entries: readonly PlaceEntry[],
  decision: PlaceDecision,
): void {
  if (!("posyandu" in decision)) return;
  if (!entries.some(({ id }) => id === decision.posyandu))
    throw refusal("not-found", {
      id: "Posyandu itu di kabupaten/kota ini",
      en: "That posyandu in this regency",
    });
}

/** A reopened place means what its names alone say. */
function standingAfter(
  registry: PlaceRegistry,
  {
    found,
    decision,
    decider: decidedBy,
  }: { found: PlaceRecord; decision: PlaceDecision; decider: string },
): Pick<PlaceRecord, "status" | "posyanduId" | "decidedBy"> {
  if ("posyandu" in decision)
    return { status: "decided", posyanduId: decision.posyandu, decidedBy };
  if (decision.action === "exclude")
    return { status: "excluded", posyanduId: null, decidedBy };
  // Without its names nobody can say what it means; the next file that brings it does.
  if (found.names === null)
    return { status: "open", posyanduId: null, decidedBy: null };
  const match = matchPlace(registry, found.names.reveal());
  return match.kind === "matched"
    ? { status: "matched", posyanduId: match.posyanduId, decidedBy: null }
    : { status: "open", posyanduId: null, decidedBy: null };
}

/** The registry of a regency for finding what a name means, and its posyandu by id. */
type Names = { registry: PlaceRegistry; choices: PlaceNames };

function namesOf(
  product: Product,
  regency: AreaCode,
  entries: readonly PlaceEntry[],
): Names {
  const areas = placeNamesIn(product.directory, regency);
  return {
    registry: buildPlaceRegistry(entries, areas),
    choices: describeChoices(product, entries),
  };
}

/** The names of a place, and when they are deleted. */
type NamesShown = PlaceNamesKept & { until: Date };

/** The names of a place for whoever may read them, as long as they are kept; also where nobody has deleted them in time. */
function readNames(
  { now, rule: { utcOffsetHours } }: Pick<Product, "now" | "rule">,
  actor: Actor,
  { names, regencyCode }: PlaceRecord,
): NamesShown | null {
  if (names === null) return null;
  const source = { area: regencyCode, readers: "senders" as const };
  const written = readUnchecked(actor, source, names);
  if (written === null || written.at < oldestNames(now(), utcOffsetHours))
    return null;
  return { ...written, until: namesKeptUntil(written.at, utcOffsetHours) };
}

function describePlace(
  { registry, choices }: Names,
  { line, written }: { line: PlaceLine; written: NamesShown | null },
  suggests = true,
): ChildPlace {
  const match =
    suggests && line.status === "open" && written !== null
      ? matchPlace(registry, written)
      : null;
  return {
    ...placeOf(line, written),
    suggestions:
      match?.kind === "open"
        ? match.suggestions.flatMap((id) => choices.get(id) ?? [])
        : [],
  };
}

function placeOf(
  line: PlaceLine,
  written: NamesShown | null,
): Omit<ChildPlace, "suggestions"> {
  const { id, key } = line;
  return {
    id,
    key,
    ...shownNames(written),
    rows: line.rows,
    months: line.months,
    status: line.status === "matched" ? "open" : line.status,
    posyanduId: line.posyanduId,
    posyanduName: line.posyanduName,
    decidedBy: line.decidedBy,
    decidedAt: line.decidedAt?.toISOString() ?? null,
  };
}

function shownNames(
  written: NamesShown | null,
): Pick<ChildPlace, keyof WrittenPlace | "namesUntil"> {
  if (written === null)
    return {
      subdistrict: null,
      puskesmas: null,
      village: null,
      posyandu: null,
      namesUntil: null,
    };
  const { at: _at, until, ...names } = written;
  return { ...names, namesUntil: until.toISOString() };
}

/** A reopened place is in no list if it has no rows, or if its names now settle it. */
function goneFromQueue(found: PlaceRecord): ChildPlace {
  return {
    ...placeOf({ ...found, rows: 0, months: [], posyanduName: null }, null),
    status: "open",
    posyanduId: null,
    decidedBy: null,
    decidedAt: null,
    suggestions: [],
  };
}
