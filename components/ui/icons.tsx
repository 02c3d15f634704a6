import type { ComponentProps, ReactNode } from "react";

type IconProps = Omit<ComponentProps<"svg">, "children">;

/** Drawn for this product on a 16 px grid. An icon always stands beside a word, or for a word that assistive technology reads. */
function icon(shape: ReactNode) {
  return function Icon(props: IconProps) {
    return (
      <svg
        viewBox="0 0 16 16"
        width={16}
        height={16}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
        {...props}
      >
        {shape}
      </svg>
    );
  };
}

export const ChevronDown = icon(<path d="m4 6 4 4 4-4" />);
export const ChevronLeft = icon(<path d="M10 4 6 8l4 4" />);
export const ChevronRight = icon(<path d="m6 4 4 4-4 4" />);
export const Check = icon(<path d="m3.5 8.5 3 3 6-7" />);
export const Cross = icon(<path d="m4 4 8 8m0-8-8 8" />);
export const Magnifier = icon(
  <>
    <circle cx="7" cy="7" r="4.25" />
    <path d="m10.5 10.5 3 3" />
  </>,
);
export const Plus = icon(<path d="M8 3.5v9M3.5 8h9" />);
export const Minus = icon(<path d="M3.5 8h9" />);
export const Frame = icon(
  <path d="M2.75 5.75v-3h3M10.25 2.75h3v3M13.25 10.25v3h-3M5.75 13.25h-3v-3" />,
);
export const Dots = icon(
  <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth={2.25} />,
);
export const Upload = icon(
  <path d="M8 10.5V3m-3 3 3-3 3 3M3 11v1.5A.5.5 0 0 0 3.5 13h9a.5.5 0 0 0 .5-.5V11" />,
);
export const Download = icon(
  <path d="M8 3v7.5m-3-3 3 3 3-3M3 11v1.5a.5.5 0 0 0 .5.5h9a.5.5 0 0 0 .5-.5V11" />,
);
export const Lines = icon(<path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />);
export const Person = icon(
  <>
    <circle cx="8" cy="5.5" r="2.5" />
    <path d="M3 13.5c.5-2.5 2.5-4 5-4s4.5 1.5 5 4" />
  </>,
);
export const Warning = icon(
  <path d="M8 2.75 14 13H2L8 2.75ZM8 6.5v3m0 1.75h.01" />,
);
export const Play = icon(<path d="M5 3.25v9.5L12.5 8z" fill="currentColor" />);
export const Pause = icon(
  <path d="M5.5 3.5v9M10.5 3.5v9" strokeWidth={2.25} />,
);
