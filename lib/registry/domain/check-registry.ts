import { groupBy } from "@/lib/core/domain/group-by";
import { ancestorAt, type AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import {
  assignIds,
  completeRecord,
  findNumberClashes,
  type CompleteRecord,
  type FinalRecord,
} from "./complete-registry";
import { findMoves, type Move } from "./find-moves";
import { findTwins } from "./find-twins";
import { identifyRecords, isOpenIn } from "./identify-records";
import type { RegistryEntry } from "./match-report";
import type {
  RegistryProblem,
  RegistryRecord,
  SameAs,
} from "./registry-record";
import { warnAbout } from "./registry-warnings";

export type RegistryQuestion = {
  records: readonly RegistryRecord[];
  known: readonly RegistryEntry[];
  villageName: (code: AreaCode) => string;
  currentMonth: Month;
  /** Since which month posyandu that the file puts into another village are there. */
  movesFrom: Month | null;
  /** Whether the file has a column for the last month; where it has one, an empty cell means that the posyandu is open. */
  hasValidTo: boolean;
};

export type RegistryAnswer = {
  accepted: FinalRecord[];
  problems: RegistryProblem[];
  same: SameAs[];
  warnings: RegistryProblem[];
  moves: Move[];
  /** Ids of known posyandu that rows name. */
  named: ReadonlySet<string>;
};

/** Holds the readable rows of a file against each other and against the registry. Every row is accepted, or it is in `problems` or `same`. */
export function checkRegistry(question: RegistryQuestion): RegistryAnswer {
  const { records, known, villageName, currentMonth } = question;
  const found = identifyRecords(records, known, villageName, currentMonth);
  const complete = found.identified.map((one) => completeRecord(one, question));
  const { moves, problems: unsaid } = findMoves(
    complete,
    villageName,
    question.movesFrom,
  );
  const settled = without(complete, unsaid);
  const clashes = findNumberClashes(settled, known);
  const numbered = without(settled, clashes);
  const twins = findTwins(numbered, known, villageName, question.movesFrom);
  const accepted = assignIds(without(numbered, twins), known);
  return {
    accepted,
    problems: [...found.problems, ...unsaid, ...clashes],
    same: [...found.same, ...twins],
    warnings: warnAbout(accepted, known, currentMonth),
    moves: movesLeft(moves, accepted),
    named: found.named,
  };
}

function without(
  records: readonly CompleteRecord[],
  leftOut: readonly { row: number }[],
): CompleteRecord[] {
  const rows = new Set(leftOut.map(({ row }) => row));
  return rows.size === 0
    ? [...records]
    : records.filter(({ rowNumber }) => !rows.has(rowNumber));
}

/** A move whose month is known but whose row is refused for another reason is no move. */
function movesLeft(
  moves: readonly Move[],
  accepted: readonly FinalRecord[],
): Move[] {
  const ids = new Set(accepted.map(({ id }) => id));
  return moves.filter(({ since, id }) => since === null || ids.has(id));
}

/** Open posyandu of the regencies that rows are about, which no row names. They stay in the registry. */
export function findMissing(
  known: readonly RegistryEntry[],
  covered: Iterable<AreaCode>,
  named: ReadonlySet<string>,
  currentMonth: Month,
): RegistryEntry[] {
  const regencies = new Set<string>();
  for (const code of covered) regencies.add(ancestorAt(code, "regency"));
  const byRegency = groupBy(known, ({ villageCode }) =>
    ancestorAt(villageCode, "regency"),
  );
  return [...regencies]
    .sort()
    .flatMap((regency) =>
      (byRegency.get(regency as AreaCode) ?? []).filter(
        (entry) => isOpenIn(entry, currentMonth) && !named.has(entry.id),
      ),
    );
}
