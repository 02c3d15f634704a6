import type { Locale } from "@/lib/core/domain/text-pair";
import { translatorOf } from "@/lib/core/text/translator";
import { definitionsText } from "@/lib/definitions/text";

const notes = [
  "age",
  "tables",
  "posture",
  "flags",
  "classes",
  "groups",
  "names",
  "source",
] as const;

/** How a z-score is computed here, and where that differs from tables that others use. */
export function DefinitionScores({ locale }: { locale: Locale }) {
  const text = translatorOf(locale, definitionsText.words);
  return (
    <section aria-labelledby="z-score" className="flex flex-col gap-3">
      <h2 id="z-score" className="scroll-mt-20 text-20 font-semibold">
        {text("scores.heading")}
      </h2>
      <p className="max-w-prose text-muted">{text("scores.lead")}</p>
      <dl className="divide-y divide-line border-y border-line">
        {notes.map((key) => (
          <div
            key={key}
            className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[14rem_minmax(0,1fr)] print:break-inside-avoid"
          >
            <dt className="font-semibold">{text(`scores.${key}`)}</dt>
            <dd className="text-pretty">{text(`scores.${key}Text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
