"use client";

import { useTranslations } from "use-intl/react";
import type { GrowthReply, Quality } from "@/lib/growth/contract";
import {
  qualityLimits,
  readQuality,
  type QualitySign,
  type QualityVerdict,
} from "@/lib/growth/domain/growth-quality";
import { useFormats } from "@/lib/core/text/formats";
import { Check } from "@/components/ui/icons";
import { Mark } from "@/components/ui/mark";
import { useCounts } from "./growth-data";
import { GrowthComposition } from "./growth-composition";
import { GrowthDigits } from "./growth-digits";
import { SectionCard } from "@/components/frame/section-card";

/** WHO's signs of the quality of the measuring: a figure, a sentence, and a verdict only if WHO gives a limit. */
export function GrowthSigns({
  reply: { quality, distributions, groups },
}: {
  reply: GrowthReply;
}) {
  const text = useTranslations("growth");
  return (
    <SectionCard id="signs" heading={text("signs.heading")}>
      {quality === null ? (
        <p className="text-muted">{text("signs.none")}</p>
      ) : (
        <>
          <p className="max-w-prose text-pretty text-muted">
            {text("signs.lead")}
          </p>
          <ul className="divide-y divide-line border-y border-line">
            {readQuality(quality, distributions).map((sign) => (
              <Sign key={sign.sign} sign={sign} />
            ))}
          </ul>
          <GrowthComposition groups={groups} />
          <Digits quality={quality} />
        </>
      )}
    </SectionCard>
  );
}

function Sign({ sign }: { sign: QualitySign }) {
  const text = useTranslations("growth");
  const formats = useFormats();
  const isSd = sign.sign === "sdHaz";
  const { sdHaz, flaggedHazPct, zeroAndFivePct } = qualityLimits;
  const { count, decimal, missing, percent } = useCounts();
  const figure =
    sign.value === null
      ? sign.isHidden
        ? missing
        : text("signs.noFigure")
      : isSd
        ? decimal(sign.value)
        : percent(sign.value);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-6 gap-y-0.5 py-2.5 sm:grid-cols-[13rem_7.5rem_minmax(0,1fr)_auto] print:break-inside-avoid">
      <span className="font-semibold">{text(`signs.name.${sign.sign}`)}</span>
      <span className="figures font-semibold sm:text-right">{figure}</span>
      <span className="text-14 text-pretty text-muted max-sm:col-span-2">
        {sign.isHidden
          ? text("signs.hiddenText")
          : text(`signs.text.${sign.sign}`, {
              part: isSd ? "" : count(sign.part),
              whole: count(sign.of),
              from: formats.number(sdHaz.from, 1),
              to: formats.number(sdHaz.to, 1),
              limit: formats.percent(flaggedHazPct, 0),
              expected: formats.percent(zeroAndFivePct, 0),
            })}
      </span>
      <span className="max-sm:col-span-2">
        <VerdictMark verdict={sign.verdict} />
      </span>
    </li>
  );
}

function VerdictMark({ verdict }: { verdict: QualityVerdict }) {
  const text = useTranslations("growth");
  const tone =
    verdict === "check" ? "caution" : verdict === "fine" ? "accent" : "plain";
  return (
    <Mark tone={tone}>
      {verdict === "fine" ? <Check width={12} height={12} /> : null}
      {verdict === "check" ? <span aria-hidden>!</span> : null}
      {text(`signs.verdict.${verdict}`)}
    </Mark>
  );
}

function Digits({ quality }: { quality: Quality }) {
  const text = useTranslations("growth");
  return (
    <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
      <GrowthDigits
        measure={text("signs.height")}
        digits={quality.heightDigits}
      />
      <GrowthDigits
        measure={text("signs.weight")}
        digits={quality.weightDigits}
      />
    </div>
  );
}
