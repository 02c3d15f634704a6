import type { ChangePart, ChangeReply } from "@/lib/analysis/contract";

/**
 * Why a part whose own posyandu reported as before has a contribution from reporting: the others weigh less or more. `others-silent`: its weight grew since others do
 * not report; `others-came`: it fell since others report again; `grew` and `fell`: its own counts did. Null where its own reporting changed, or its weight did not.
 */
export type WeightNote = "others-silent" | "others-came" | "grew" | "fell";

export function weightNoteOf(
  { parts }: Pick<ChangeReply, "parts">,
  part: ChangePart,
): WeightNote | null {
  const { before, after, who, isOut } = part;
  if (isOut || before === null || after === null) return null;
  // A few who came or stayed away are no other reporting.
  if ((who.entered + who.left) * 10 > who.both) return null;
  const others = parts.filter(
    ({ area, isOut: out }) => !out && area !== part.area,
  );
  const around = sumOf(others);
  // Held crosswise: the share now less the share before, times what they are divided by.
  const turn =
    after.denominator * around.before - before.denominator * around.after;
  if (turn === 0) return null;
  const isOwn =
    turnOf(before.denominator, after.denominator) >=
    turnOf(around.before, around.after);
  const isUp = turn > 0;
  if (isOwn || around.gone === 0 || isUp !== around.gone > 0)
    return isUp ? "grew" : "fell";
  return isUp ? "others-silent" : "others-came";
}

/** By which share of itself a count turned. */
const turnOf = (before: number, after: number) =>
  before === 0 ? 0 : Math.abs(after / before - 1);

/** The denominators of parts, and how many more of their posyandu are gone than have come. */
function sumOf(parts: readonly ChangePart[]) {
  const sum = { before: 0, after: 0, gone: 0 };
  for (const { before, after, who } of parts) {
    sum.before += before?.denominator ?? 0;
    sum.after += after?.denominator ?? 0;
    sum.gone += who.left - who.entered;
  }
  return sum;
}
