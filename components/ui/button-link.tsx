import Link from "next/link";
import type { ComponentProps } from "react";
import { buttonLook, type ButtonLook } from "./button";
import { cx } from "./class-names";

/** A link that looks like a button. It leads to another page and does nothing else. */
export function ButtonLink({
  variant,
  size,
  className,
  ...rest
}: ComponentProps<typeof Link> & ButtonLook) {
  return (
    <Link
      className={cx(
        buttonLook({ ...(variant && { variant }), ...(size && { size }) }),
        className,
      )}
      {...rest}
    />
  );
}
