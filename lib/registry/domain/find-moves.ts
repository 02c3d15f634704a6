import { addMonths, type Month } from "@/lib/core/domain/month";
import type { CompleteRecord } from "./complete-registry";
import type { RegistryEntry } from "./match-report";
import type { RegistryProblem } from "./registry-record";

type Village = { code: string; name: string };

/** A known posyandu that the file puts into another village. */
export type Move = {
  row: number;
  id: string;
  name: string;
  from: Village;
  to: Village;
  /** The first month there; null as long as nobody has said it. At or before the first month of the posyandu, all its months move. */
  since: Month | null;
  takesAll: boolean;
  /** The number that it had, which begins with the code of the village that it leaves; null if it had none. */
  formerNumber: string | null;
};

/** Names every move, and refuses its row as long as nobody has said from which month on it holds. */
export function findMoves(
  records: readonly CompleteRecord[],
  villageName: (code: RegistryEntry["villageCode"]) => string,
  since: Month | null,
): { moves: Move[]; problems: RegistryProblem[] } {
  const moves: Move[] = [];
  const problems: RegistryProblem[] = [];
  for (const { before, villageCode, rowNumber, name, validFrom } of records) {
    if (before === null || before.villageCode === villageCode) continue;
    const [from, to] = [before.villageCode, villageCode].map((code) => ({
      code,
      name: villageName(code),
    }));
    if (from === undefined || to === undefined) continue;
    const move = {
      row: rowNumber,
      id: before.id,
      name,
      from,
      to,
      since,
      takesAll: since !== null && since <= validFrom,
      formerNumber: before.registrationNumber,
    };
    moves.push(move);
    if (since === null)
      problems.push({
        row: rowNumber,
        column: "village_code",
        value: to.code,
        message: sayMove(move),
      });
  }
  return { moves, problems };
}

function sayMove({ name, from, to, formerNumber }: Move) {
  const number =
    formerNumber === null
      ? { id: "", en: "" }
      : {
          id: ` Nomor registrasinya, ${formerNumber}, berawal dengan kode desa lama dan akan dilepas.`,
          en: ` Its registration number, ${formerNumber}, begins with the code of the old village and will be dropped.`,
        };
  return {
    id: `${name} pindah dari ${from.name} ke ${to.name}. Sebutkan sejak bulan apa; laporan bulan sebelumnya tetap dihitung di ${from.name}.${number.id}`,
    en: `${name} moves from ${from.name} to ${to.name}. Say since which month; reports of the months before stay counted in ${from.name}.${number.en}`,
  };
}

/** The months of a move as the registry stores them: the last one in the old village; nulls where all months move. */
export function monthsOfMove({ since, takesAll }: Move): {
  since: string | null;
  until: string | null;
} {
  return since === null || takesAll
    ? { since: null, until: null }
    : { since, until: addMonths(since, -1) };
}
