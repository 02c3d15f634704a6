"use client";

import { useTranslations } from "use-intl/react";
import { digitShares } from "@/lib/growth/domain/growth-quality";
import { useFormats } from "@/lib/core/text/formats";
import { cx } from "@/components/ui/class-names";
import { useCounts } from "./growth-data";

/** The percentage of each digit if nobody rounds. */
const even = 10;

/** Ten bars of last digits, and a line at the height that all of them would have without rounding. Rounding shows as high bars at 0 and 5. */
export function GrowthDigits({
  measure,
  digits,
}: {
  measure: string;
  digits: readonly (number | null)[];
}) {
  const text = useTranslations("growth");
  const formats = useFormats();
  const { missing } = useCounts();
  const shares = digitShares(digits);
  const known = shares.flatMap((share) => share ?? []);
  const top = Math.max(2 * even, ...known);
  return (
    <figure className="min-w-0 print:break-inside-avoid">
      <figcaption className="pb-1 text-14 font-semibold">
        {text("signs.digits", { measure })}
      </figcaption>
      {known.length === 0 ? (
        <p className="text-14 text-muted">
          {digits.includes(null) ? missing : text("signs.noDigits")}
        </p>
      ) : (
        <>
          <Bars shares={shares} top={top} />
          <p className="figures pt-1 text-13 text-muted">
            {text("signs.expected", { share: formats.percent(even, 0) })}
          </p>
        </>
      )}
    </figure>
  );
}

function Bars({
  shares,
  top,
}: {
  shares: readonly (number | null)[];
  top: number;
}) {
  const text = useTranslations("growth");
  const formats = useFormats();
  return (
    <div className="relative">
      <ol className="figures grid grid-cols-10 gap-1 text-center text-12 sm:gap-1.5">
        {shares.map((share, digit) => (
          <li key={digit}>
            <span className="sr-only">
              {text("signs.digit", {
                digit: String(digit),
                share: formats.percent(share ?? 0),
              })}
            </span>
            <span aria-hidden className="block">
              <span className="block text-muted">
                {formats.number(share ?? 0)}
              </span>
              <span className="flex h-20 items-end">
                <span
                  className={cx(
                    "block w-full rounded-t-[2px] print:[print-color-adjust:exact]",
                    digit % 5 === 0 ? "bg-accent" : "bg-accent/45",
                  )}
                  style={{ height: `${((share ?? 0) / top) * 100}%` }}
                />
              </span>
              <span className="block border-t border-line-strong pt-0.5 font-semibold">
                {digit}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {/* Above the line of text and its border below the bars, at the height of an equal share of their 5rem. */}
      <span
        aria-hidden
        className="absolute inset-x-0 border-t border-dashed border-ink text-12"
        style={{
          bottom: `calc(1lh + 0.125rem + 1px + ${(even / top) * 5}rem)`,
        }}
      />
    </div>
  );
}
