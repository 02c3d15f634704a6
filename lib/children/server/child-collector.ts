import type { ChildMonth } from "@/lib/children/contract";
import type { ChildColumn } from "@/lib/children/domain/child-columns";
import {
  issueTexts,
  mostRowsNamed,
} from "@/lib/children/domain/child-issue-texts";
import type {
  ChildIssue,
  ChildRowCounts,
} from "@/lib/children/domain/child-issue";
import {
  matchPlace,
  placeKey,
  type PlaceEntry,
  type PlaceRegistry,
} from "@/lib/registry/domain/match-place";
import type { ChildIssueCode } from "@/lib/children/domain/child-issue-codes";
import { passedOverCodes } from "@/lib/children/domain/row-shape";
import type { PassedOver } from "@/lib/core/domain/table/row-kind";
import type { ChildRow } from "@/lib/children/domain/child-row";
import { scoreRow } from "@/lib/children/domain/scored-child";
import { copyLine, toCopyText } from "./child-copy-text";
import { saidOf, type FilePlace, type KeptChild } from "./child-file-job";
import { hashChild, hashPlace, type ChildKeys } from "./child-keys";
import { findingBitsOf, monthsOf } from "./child-months";

/** What the collector needs to know: the registry, the decisions and the keys. */
export type CollectorContext = {
  registry: PlaceRegistry;
  entries: ReadonlyMap<string, PlaceEntry>;
  decisions: ReadonlyMap<string, string | null>;
  keys: ChildKeys;
  sha256: string;
  headingOf: (column: ChildColumn) => string;
};

/** For how many names of a file posyandu are suggested. For others they are looked up by name. */
const mostSuggested = 1_000;

type Trouble = {
  code: ChildIssueCode;
  effect: ChildIssue["effect"];
  column: ChildColumn | null;
};

/** Takes the rows of a file one by one. If a child has two rows in a month, the later measurement stays; if the dates are equal, the lower row. */
export class ChildCollector {
  readonly #context: CollectorContext;
  readonly #places: FilePlace[] = [];
  readonly #placeByKey = new Map<string, number>();
  readonly #placeByText = new Map<string, number>();
  readonly #kept = new Map<string, KeptChild>();
  readonly #issues = new Map<string, ChildIssue>();
  #read = 0;
  #refused = 0;
  #repeated = 0;
  #passedOver = 0;

  constructor(context: CollectorContext) {
    this.#context = context;
  }

  /** A row that is refused. */
  refuse(): void {
    this.#read += 1;
    this.#refused += 1;
  }

  /** A row that is none of a child. It is not among those read. */
  passOver(rowNumber: number, as: PassedOver): void {
    this.#passedOver += 1;
    const code = passedOverCodes[as];
    this.note(rowNumber, { code, effect: "note", column: null });
  }

  /** A row that was understood. It may still be refused because of its place. */
  add(row: ChildRow): void {
    this.#read += 1;
    const place = this.#placeOf(row);
    const problem = this.#problemOf(place, row);
    if (problem !== null) {
      this.#refused += 1;
      this.note(row.rowNumber, {
        code: problem,
        effect: "refused",
        column: "posyandu",
      });
      return;
    }
    this.#keep(row, place);
  }

  note(rowNumber: number, trouble: Trouble, value: string | null = null): void {
    const { code, effect, column } = trouble;
    const key = `${code}|${column ?? ""}`;
    let issue = this.#issues.get(key);
    if (issue === undefined) {
      const heading = column === null ? null : this.#context.headingOf(column);
      issue = {
        code,
        effect,
        column: heading,
        count: 0,
        rows: [],
        ...issueTexts(code),
      };
      this.#issues.set(key, issue);
    }
    issue.count += 1;
    if (issue.rows.length < mostRowsNamed)
      issue.rows.push({ row: rowNumber, value });
  }

  #placeOf({ place }: ChildRow): number {
    const text = `${place.subdistrict}\t${place.puskesmas}\t${place.village}\t${place.posyandu}`;
    const known = this.#placeByText.get(text);
    if (known !== undefined) return known;
    const key = placeKey(place);
    let index = this.#placeByKey.get(key);
    if (index === undefined) {
      index = this.#places.length;
      const keys = this.#keysOf(key);
      this.#places.push({
        ...keys,
        written: place,
        rows: 0,
        match: matchPlace(this.#context.registry, place, { suggests: false }),
        decision: saidOf(keys, this.#context.decisions),
      });
      this.#placeByKey.set(key, index);
    }
    this.#placeByText.set(text, index);
    return index;
  }

  #keysOf(names: string): Pick<FilePlace, "key" | "formerKeys"> {
    const { current, former } = this.#context.keys;
    return {
      key: hashPlace(current, names),
      formerKeys: [...(former ? [hashPlace(former, names)] : []), names],
    };
  }

  #problemOf(index: number, row: ChildRow): ChildIssueCode | null {
    const place = this.#places[index];
    if (place === undefined) return "place-missing";
    if (
      place.decision === undefined &&
      place.match.kind === "open" &&
      !place.match.isAnywhere
    )
      return "place-unknown";
    const entry = this.#context.entries.get(posyanduOf(place) ?? "");
    if (entry === undefined) return null;
    const isOpen =
      entry.validFrom <= row.month &&
      (entry.validTo === null || entry.validTo >= row.month);
    return isOpen ? null : "not-in-registry-that-month";
  }

  #keep(row: ChildRow, place: number): void {
    const { keys, sha256 } = this.#context;
    const identity = row.identity ?? `${sha256}|${String(row.rowNumber)}`;
    const child = hashChild(keys.current, identity);
    const key = `${row.month}|${child}`;
    const earlier = this.#kept.get(key);
    if (earlier !== undefined) {
      this.#repeated += 1;
      const isLater = row.measuredOn >= earlier.measuredOn;
      const dropped = isLater ? earlier.rowNumber : row.rowNumber;
      this.note(dropped, {
        code: "repeated-child",
        effect: "note",
        column: null,
      });
      if (!isLater) return;
    }
    const scored = scoreRow(row);
    if ((scored.flags & 7) > 0)
      this.note(row.rowNumber, {
        code: "implausible",
        effect: "left-out",
        column: "height",
      });
    const formerChild =
      keys.former === null || row.identity === null
        ? null
        : hashChild(keys.former, identity);
    const { olderIdentity } = row;
    const olderChildren =
      olderIdentity === undefined
        ? []
        : [keys.current, ...(keys.former ? [keys.former] : [])].map((one) =>
            hashChild(one, olderIdentity),
          );
    const { rowNumber, month, measuredOn } = row;
    this.#kept.set(key, {
      rowNumber,
      month,
      measuredOn,
      place,
      line: copyLine(row, scored, { place, child, formerChild, olderChildren }),
      found: findingBitsOf(row, scored),
    });
  }

  /** Suggestions take most of the time. Nobody decides about thousands of names in one go, and those with the most rows come first. */
  #suggest(): void {
    const { registry } = this.#context;
    const open = this.#places.filter(
      (place) => isOpenPlace(place) && place.rows > 0,
    );
    for (const place of open
      .sort((a, b) => b.rows - a.rows)
      .slice(0, mostSuggested))
      place.match = matchPlace(registry, place.written);
  }

  finish(): {
    rows: ChildRowCounts;
    months: ChildMonth[];
    places: FilePlace[];
    issues: ChildIssue[];
    copyText: Uint8Array[];
  } {
    const kept = [...this.#kept.values()];
    for (const { place } of kept) {
      const found = this.#places[place];
      if (found !== undefined) found.rows += 1;
    }
    this.#suggest();
    const sumOf = (is: (place: FilePlace) => boolean) =>
      this.#places.reduce(
        (sum, place) => sum + (is(place) ? place.rows : 0),
        0,
      );
    const order = { refused: 0, "left-out": 1, note: 2 };
    return {
      rows: {
        read: this.#read,
        passedOver: this.#passedOver,
        matched: sumOf((place) => posyanduOf(place) !== null),
        queued: sumOf(isOpenPlace),
        excluded: sumOf(({ decision }) => decision === null),
        refused: this.#refused,
        repeated: this.#repeated,
      },
      months: monthsOf(kept, (place) => {
        const found = this.#places[place];
        return found === undefined ? null : posyanduOf(found);
      }),
      places: this.#places,
      issues: [...this.#issues.values()].sort(
        (a, b) => order[a.effect] - order[b.effect] || b.count - a.count,
      ),
      copyText: toCopyText(kept),
    };
  }
}

/** The posyandu at which the rows of a place count; null if they wait for a decision or are left out. */
export function posyanduOf({
  decision,
  match,
}: Pick<FilePlace, "decision" | "match">): string | null {
  if (decision !== undefined) return decision;
  return match.kind === "matched" ? match.posyanduId : null;
}

/** True if nobody has decided about a place and its names alone do not settle it. */
export function isOpenPlace({
  decision,
  match,
}: Pick<FilePlace, "decision" | "match">): boolean {
  return decision === undefined && match.kind === "open";
}
