import {
  heightClass,
  type HeightClass,
} from "@/lib/core/who-growth/nutrition-class";
import { leaveOut, type ChildRow, type RowReader } from "./child-row";
import {
  readGain,
  readHeightClass,
  readPosture,
  readSex,
  readZ,
} from "./read-cells";
import { readMeasure } from "./read-measure";

type Findings = Pick<
  ChildRow,
  "sex" | "weightKg" | "heightCm" | "posture" | "gain" | "statedClass"
>;

/** What a row says of the child's sex, size and growth. What cannot be read is left out and said. */
export function readFindings(reader: RowReader): Findings {
  const { cellOf } = reader;
  const sex = readSex(cellOf("sex"));
  const gain = readGain(cellOf("gain"));
  return {
    sex:
      sex === null || sex === "unreadable"
        ? leaveOut(reader, "sex-unreadable", "sex")
        : sex,
    weightKg: readMeasured(reader, "weight"),
    heightCm: readMeasured(reader, "height"),
    posture: readPosture(cellOf("posture")),
    gain:
      gain === "unreadable"
        ? leaveOut(reader, "gain-unreadable", "gain")
        : gain,
    statedClass: readStatedClass(cellOf),
  };
}

/** The class by its label, or else by its z-score. The z is rounded in the file and compared as it is. */
function readStatedClass(cellOf: RowReader["cellOf"]): HeightClass | null {
  const stated = readZ(cellOf("statedHeightZ"));
  return (
    readHeightClass(cellOf("statedHeightClass")) ??
    (stated === null ? null : heightClass(stated))
  );
}

function readMeasured(
  reader: RowReader,
  column: "weight" | "height",
): number | null {
  const measure = readMeasure(reader.cellOf(column), column);
  if (measure.kind === "value") return measure.value;
  if (measure.kind === "missing") return null;
  return leaveOut(reader, `${column}-${measure.kind}`, column, measure.shown);
}
