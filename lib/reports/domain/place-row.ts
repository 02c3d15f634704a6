import type { AreaCode } from "@/lib/core/domain/ids";
import {
  matchPosyandu,
  type Identity,
  type Match,
  type Registry,
} from "@/lib/registry/domain/match-report";
import type { Issue, IssueCode } from "@/lib/submissions/domain/issue";
import { withZeros } from "./restore-zeros";
import { openIssue } from "./row-issue";

/** A row that fits nothing in the registry of its area, as it names its posyandu. */
export type UnplacedRow = { rowNumber: number; identity: Identity };

/** What rows are matched against, and what a person decided of single ones: row number → posyandu id. */
export type Placing = {
  registry: Registry;
  area: AreaCode;
  decisions: ReadonlyMap<number, string>;
};

/** The posyandu that a person chose for the row, else the one it names. */
export function placeRow(
  { rowNumber, identity }: UnplacedRow,
  { registry, area, decisions }: Placing,
): Match {
  const decided = registry.byId.get(decisions.get(rowNumber) ?? "");
  const wanted =
    decided === undefined
      ? withZeros(identity, registry)
      : {
          posyanduId: decided.id,
          registrationNumber: "",
          posyandu: "",
          villageCode: "",
          village: "",
          subdistrict: "",
        };
  return matchPosyandu(registry, wanted, area);
}

/** Whether a posyandu is unknown or another area's, only the whole registry can tell. */
const eitherUnknownOrElsewhere: ReadonlySet<IssueCode> = new Set([
  "unknown-posyandu",
  "registration-village-mismatch",
]);

/** True for a row that another area's registry may know. */
export function isUnplaced(match: Match): boolean {
  return match.kind === "open" && eitherUnknownOrElsewhere.has(match.problem);
}

/** The same issues, where the one about the posyandu of an unplaced row says what the whole registry knows of it. */
export function explainUnplaced(
  issues: readonly Issue[],
  found: ReadonlyMap<number, Match>,
): Issue[] {
  return issues.map((issue) => {
    const match = found.get(issue.row ?? -1);
    return match?.kind === "open" && eitherUnknownOrElsewhere.has(issue.code)
      ? { ...placeOnly(issue), ...openIssue(issue.row ?? -1, match, issue) }
      : issue;
  });
}

/** Where an issue stands, which no other reading of its row changes. */
function placeOnly({ place, letter }: Issue): Pick<Issue, "place" | "letter"> {
  return {
    ...(place === undefined ? {} : { place }),
    ...(letter === undefined ? {} : { letter }),
  };
}
