import type { Span } from "@/lib/core/disclosure/spans";

/** A whole that is the sum of its parts. */
type Sum = { whole: number; parts: readonly number[] };

/**
 * What somebody can work out who knows of each number a span, and of some that they add up to others or are not larger than others. It goes on until
 * nothing follows any more: each sum bounds its whole by the parts, and each part by the whole and the other parts.
 */
export function deductions() {
  const names = new Map<string, number>();
  const spans: Span[] = [];
  const sums: Sum[] = [];
  const orders: (readonly [smaller: number, larger: number])[] = [];
  const idOf = (name: string): number => {
    const known = names.get(name);
    if (known !== undefined) return known;
    const id = spans.length;
    names.set(name, id);
    spans.push({ from: -1e9, to: 1e9 });
    return id;
  };
  const narrow = (id: number, from: number, to: number): boolean => {
    const span = spans[id];
    if (span === undefined) return false;
    const next = {
      from: Math.max(span.from, from),
      to: Math.min(span.to, to),
    };
    if (next.from === span.from && next.to === span.to) return false;
    spans[id] = next;
    return true;
  };
  const at = (id: number): Span => spans[id] ?? { from: -1e9, to: 1e9 };
  return {
    /** A number lies in a span. */
    know: (name: string, { from, to }: Span): void => {
      narrow(idOf(name), from, to);
    },
    /** Two names of one number. */
    same: (one: string, other: string): void => {
      sums.push({ whole: idOf(one), parts: [idOf(other)] });
    },
    sum: (whole: string, parts: readonly string[]): void => {
      sums.push({ whole: idOf(whole), parts: parts.map(idOf) });
    },
    atMost: (smaller: string, larger: string): void => {
      orders.push([idOf(smaller), idOf(larger)]);
    },
    has: (name: string): boolean => names.has(name),
    of: (name: string): Span => at(idOf(name)),
    work: (): void => {
      for (let round = 0; round < 200; round += 1) {
        let isNew = false;
        for (const { whole, parts } of sums) {
          let from = 0;
          let to = 0;
          for (const part of parts) {
            from += at(part).from;
            to += at(part).to;
          }
          if (narrow(whole, from, to)) isNew = true;
          const { from: least, to: most } = at(whole);
          for (const part of parts) {
            const own = at(part);
            if (narrow(part, least - (to - own.to), most - (from - own.from))) {
              isNew = true;
              from += at(part).from - own.from;
              to += at(part).to - own.to;
            }
          }
        }
        for (const [smaller, larger] of orders) {
          if (narrow(smaller, -1e9, at(larger).to)) isNew = true;
          if (narrow(larger, at(smaller).from, 1e9)) isNew = true;
        }
        if (!isNew) return;
      }
    },
  };
}
export type Deductions = ReturnType<typeof deductions>;
