import {
  changePieces,
  type ChangePiece,
  type ChangePieces,
} from "./shown-change";

/** One piece is called the source of a change if it makes up so much of all that pulls up and down. */
const mainShare = 2 / 3;

/**
 * Where a change comes from, in one word. `all`: it makes up the whole; `most`: most of it; `over`: more than the whole, since the rest pulls the other way.
 * `mixed`: no piece makes up most of it. `even`: the figure is the same, but pieces make up for one another. `nothing`: nothing changed at all.
 */
export type ChangeSource =
  | { kind: "all" | "most" | "over"; piece: ChangePiece; part: number }
  | { kind: "mixed" | "even" | "nothing" };

/** From the pieces as they are shown, so that the verdict can be checked by whoever reads them. */
export function changeSourceOf(
  shown: ChangePieces & { difference: number },
): ChangeSource {
  const sum = changePieces.reduce((all, of) => all + Math.abs(shown[of]), 0);
  if (sum === 0) return { kind: "nothing" };
  const { difference } = shown;
  if (difference === 0) return { kind: "even" };
  const piece = changePieces.reduce((most, of) =>
    shown[of] * Math.sign(difference) > shown[most] * Math.sign(difference)
      ? of
      : most,
  );
  const part = shown[piece];
  // Tenths are no binary numbers: a hair is allowed.
  if (Math.abs(part) < mainShare * sum - 1e-9) return { kind: "mixed" };
  const beyond = Math.abs(part) - Math.abs(difference);
  const kind =
    Math.abs(part) >= sum - 1e-9 ? "all" : beyond > 1e-9 ? "over" : "most";
  return { kind, piece, part };
}
