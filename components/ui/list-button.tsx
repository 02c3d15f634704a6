import type { ComponentProps } from "react";
import { cx } from "./class-names";

/** The look of one line of a list of choices; links and buttons share it. */
export const listLook =
  "flex w-full cursor-pointer items-center gap-2 rounded-control px-2.5 py-1.5 text-left text-14 hover:bg-sunken disabled:cursor-default disabled:opacity-50";

export function ListButton({
  className,
  type = "button",
  ...rest
}: ComponentProps<"button">) {
  return <button type={type} className={cx(listLook, className)} {...rest} />;
}
