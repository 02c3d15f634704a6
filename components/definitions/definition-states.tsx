import { shownStates, type ShownState } from "@/lib/core/catalogue/states";
import type { Locale } from "@/lib/core/domain/text-pair";
import { stateLabel, stateWhy } from "@/lib/core/text/states";
import { translatorOf } from "@/lib/core/text/translator";
import { definitionsText } from "@/lib/definitions/text";
import { cx } from "@/components/ui/class-names";

const looks: Readonly<Record<ShownState, string>> = {
  value: "bg-[var(--up-4)]",
  incomplete: "border-2 border-dashed border-line-strong bg-[var(--up-2)]",
  "not-reported": "hatched border border-line-strong",
  "left-empty": "hatched border border-line-strong",
  "not-open": "border border-dotted border-line-strong",
  suppressed: "dotted border border-line-strong",
  "too-small": "border border-dotted border-line-strong",
  "not-applicable": "border border-dotted border-line-strong",
  "no-posyandu": "border border-dotted border-line-strong",
};

/** Each state of a figure in the words that every page uses, and how maps, tables and charts show it. */
export function DefinitionStates({ locale }: { locale: Locale }) {
  const text = translatorOf(locale, definitionsText.words);
  return (
    <section aria-labelledby="states" className="flex flex-col gap-3">
      <h2 id="states" className="scroll-mt-20 text-20 font-semibold">
        {text("states.heading")}
      </h2>
      <p className="max-w-prose text-muted">{text("states.lead")}</p>
      <dl className="divide-y divide-line border-y border-line">
        {shownStates.map((state) => (
          <StateLine
            key={state}
            look={looks[state]}
            name={stateLabel[state][locale]}
            meaning={
              state === "value"
                ? text("states.valueText")
                : `${stateWhy[state][locale]} ${text(`states.drawn.${state}`)}`
            }
          />
        ))}
        <StateLine
          look="bg-[var(--up-4)] opacity-50"
          name={text("states.stale")}
          meaning={text("states.staleText")}
        />
      </dl>
    </section>
  );
}

function StateLine({
  look,
  name,
  meaning,
}: {
  look: string;
  name: string;
  meaning: string;
}) {
  return (
    <div className="grid grid-cols-[2.5rem_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1 py-3 sm:grid-cols-[2.5rem_9rem_minmax(0,1fr)] print:break-inside-avoid">
      <dt className="contents">
        <span
          aria-hidden
          className={cx("mt-0.5 h-5 self-start rounded-mark", look)}
        />
        <span className="font-semibold">{name}</span>
      </dt>
      <dd className="text-pretty max-sm:col-start-2">{meaning}</dd>
    </div>
  );
}
