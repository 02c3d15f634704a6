import type { ReactNode } from "react";
import { cx } from "./class-names";

/** The words of a heading that sorts, and the sign of the order they stand in. The sign comes before a heading of figures, so that it ends where they end. */
export function SortedHeading({
  order,
  isFigure,
  children,
}: {
  order: "ascending" | "descending" | null;
  isFigure: boolean;
  children: ReactNode;
}) {
  const sign = (
    <span
      aria-hidden
      className={cx("inline-block w-2", isFigure ? "mr-1" : "ml-1")}
    >
      {order === null ? "" : order === "descending" ? "▾" : "▴"}
    </span>
  );
  return isFigure ? (
    <>
      {sign}
      {children}
    </>
  ) : (
    <>
      {children}
      {sign}
    </>
  );
}
