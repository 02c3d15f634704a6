import { cx } from "./class-names";

/** A grey shape in the place of content that is loading. It appears only after 200 ms. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx("skeleton block", className)} />;
}

/** Grey lines in the place of text that is loading. The words for assistive technology are given once, around them. */
export function SkeletonLines({ count }: { count: number }) {
  return (
    <span className="flex flex-col gap-2">
      {Array.from({ length: count }, (_, line) => (
        <Skeleton
          key={line}
          className={cx("h-4", line === count - 1 ? "w-3/5" : "w-full")}
        />
      ))}
    </span>
  );
}
