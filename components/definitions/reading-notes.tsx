import { defaultDeadline } from "@/lib/core/domain/month";
import {
  hiddenBelow,
  publicCount,
  roundingSteps,
} from "@/lib/core/disclosure/public-count";
import type { Locale } from "@/lib/core/domain/text-pair";
import { translatorOf } from "@/lib/core/text/translator";
import {
  enoughPosyandu,
  longestWaitMinutes,
} from "@/lib/figures/domain/publishing";
import { definitionsText } from "@/lib/definitions/text";

const notes = [
  "routine",
  "rounding",
  "children",
  "weighing",
  "small",
  "limits",
  "steps",
  "fewer",
  "deadline",
  "indicative",
  "simulated",
  "interval",
  "equals",
  "notClear",
  "funnel",
] as const;

const smallest = publicCount(hiddenBelow);
const rounding = {
  count: String(hiddenBelow),
  last: String(smallest.to),
  shown: String(smallest.shown),
  coarser: String(roundingSteps[2]),
};

/** What a reader must know beside the definitions: where figures come from, and what some marks mean. */
export function ReadingNotes({ locale }: { locale: Locale }) {
  const text = translatorOf(locale, definitionsText.words);
  return (
    <section aria-labelledby="reading" className="flex flex-col gap-4">
      <h2 id="reading" className="scroll-mt-20 text-20 font-semibold">
        {text("reading.heading")}
      </h2>
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        {notes.map((key) => (
          <div
            key={key}
            id={`reading-${key}`}
            className="scroll-mt-20 print:break-inside-avoid"
          >
            <h3 className="pb-1 text-16 font-semibold">
              {text(`reading.${key}`)}
            </h3>
            <p className="text-pretty">
              {text(`reading.${key}Text`, {
                ...rounding,
                posyandu: String(enoughPosyandu),
                minutes: String(longestWaitMinutes),
                day: String(defaultDeadline.day),
              })}
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
