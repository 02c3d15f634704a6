import { publicCount } from "@/lib/core/disclosure/public-count";
import { isNarrow, isSmall, type Span } from "@/lib/core/disclosure/spans";
import {
  deductions,
  type Deductions,
} from "@/lib/figures/server/testing/deduce";
import type { CountTold } from "./counts-told";

export type GrowthFindings = {
  /** How many small counts there were to find. */
  small: number;
  /** How many numbers are large enough to be shown, and how many are. */
  large: number;
  shown: number;
  found: { what: string; truth: number; span: Span }[];
};

const anything: Span = { from: 0, to: 1e9 };

/** What a reader has heard, and which small counts there are to find. */
export type Reader = ReturnType<typeof openReader>;

export function openReader() {
  const known: Deductions = deductions();
  const small = new Map<string, number>();
  let [large, shown] = [0, 0];
  const watch = (name: string, count: number) => {
    if (isSmall(count)) small.set(name, count);
  };
  return {
    known,
    hear: (name: string, told: CountTold) => {
      known.know(name, spanOf(told));
      watch(name, told.count);
      if (told.count >= told.step) large += 1;
      if (told.shown !== null) shown += 1;
    },
    /** A count of which indicators tell something too: of the same children, and of those of posyandu that have sent a form alone. */
    hearElsewhere: (
      name: string,
      { count, span }: { count: number; span: Span },
    ) => {
      const elsewhere = `${name} elsewhere`;
      known.know(elsewhere, span);
      watch(elsewhere, count);
      const rest = `${elsewhere} without ${name}`;
      known.know(rest, anything);
      known.sum(elsewhere, [name, rest]);
    },
    change: (
      name: string,
      { is, was }: { is: string; was: string },
      count: number,
    ) => {
      known.know(name, { from: -1e9, to: 1e9 });
      known.sum(is, [was, name]);
      if (isSmall(Math.abs(count))) small.set(name, count);
    },
    /** What is left of a number without others. */
    rest: (whole: string, parts: readonly string[], count: number) => {
      if (count < 0) return;
      const rest = `${whole} without ${parts.join(" and ")}`;
      known.know(rest, anything);
      known.sum(whole, [...parts, rest]);
      watch(rest, count);
    },
    find: (): GrowthFindings => {
      known.work();
      const found = [...small].flatMap(([what, truth]) => {
        const span = known.of(what);
        if (truth < span.from || truth > span.to)
          throw new Error(
            `What is deduced of ${what} is wrong: ${String(truth)}, not ${String(span.from)} to ${String(span.to)}`,
          );
        return isNarrow(span) ? [{ what, truth, span }] : [];
      });
      return { small: small.size, large, shown, found };
    },
  };
}

/** A number that is not rounded as it should be is taken for what it is. Of those that are not shown, the reader may know which are small. */
function spanOf({ count, shown, step }: CountTold): Span {
  const rounded = publicCount(count, step);
  if (shown === rounded.shown) return rounded;
  return shown === null ? anything : { from: shown, to: shown };
}
