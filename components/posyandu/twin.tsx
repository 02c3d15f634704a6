import type { ReactNode } from "react";

/** The table behind a picture, folded away until somebody asks; it scrolls in itself. */
export function Twin({
  label,
  children,
}: {
  label: string;
  children: ReactNode;
}) {
  return (
    <details>
      <summary className="inline-block cursor-pointer rounded-mark py-1 text-14 font-semibold text-muted hover:text-ink">
        {label}
      </summary>
      <div
        role="region"
        aria-label={label}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table is moved by the keyboard
        tabIndex={0}
        className="mt-2 overflow-x-auto"
      >
        {children}
      </div>
    </details>
  );
}
