import { smallestPrevalenceDenominator } from "@/lib/core/catalogue/answer";
import type { Locale } from "@/lib/core/domain/text-pair";
import { translatorOf } from "@/lib/core/text/translator";
import { definitionsText } from "@/lib/definitions/text";
import { cx } from "@/components/ui/class-names";

const states = [
  { key: "value", look: "bg-[var(--up-4)]" },
  { key: "partial", look: "hatched bg-[var(--up-2)]" },
  { key: "notReported", look: "hatched border border-line-strong" },
  { key: "suppressed", look: "dotted border border-line-strong" },
  { key: "tooSmall", look: "border-2 border-dashed border-line-strong" },
  { key: "notApplicable", look: "border border-line-strong bg-surface" },
  { key: "stale", look: "bg-[var(--up-4)] opacity-50" },
] as const;

/** Each state of an answer, and how maps, tables and charts show it. */
export function DefinitionStates({ locale }: { locale: Locale }) {
  const text = translatorOf(locale, definitionsText.words);
  const count = String(smallestPrevalenceDenominator);
  return (
    <section aria-labelledby="states" className="flex flex-col gap-3">
      <h2 id="states" className="scroll-mt-20 text-20 font-semibold">
        {text("states.heading")}
      </h2>
      <p className="max-w-prose text-muted">{text("states.lead")}</p>
      <dl className="divide-y divide-line border-y border-line">
        {states.map(({ key, look }) => (
          <div
            key={key}
            className="grid grid-cols-[2.5rem_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1 py-3 sm:grid-cols-[2.5rem_9rem_minmax(0,1fr)] print:break-inside-avoid"
          >
            <dt className="contents">
              <span
                aria-hidden
                className={cx("mt-0.5 h-5 self-start rounded-mark", look)}
              />
              <span className="font-semibold">{text(`states.${key}`)}</span>
            </dt>
            <dd className="text-pretty max-sm:col-start-2">
              {text(`states.${key}Text`, { count })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
