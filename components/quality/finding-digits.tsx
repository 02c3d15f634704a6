"use client";

import { useTranslations } from "use-intl/react";
import { SectionCard } from "@/components/frame/section-card";
import { useFormats } from "@/lib/core/text/formats";
import type { Finding } from "@/lib/quality/contract";
import { ScoreBar } from "./score-bar";

/** How often each last digit comes up. */
export function FindingDigits({ finding }: { finding: Finding }) {
  const text = useTranslations("quality");
  const { number, percent } = useFormats();
  const digits = finding.why.digits ?? [];
  const all = digits.reduce((sum, count) => sum + count, 0);
  return (
    <SectionCard id="digits" heading={text("finding.digits")}>
      <table className="w-full max-w-120 border-collapse text-14">
        <caption className="pb-2 text-left text-14 text-muted">
          {text("finding.digitsCaption")}
        </caption>
        <thead>
          <tr className="border-b border-line-strong/50 text-12 text-muted">
            <th scope="col" className="py-1.5 pr-2 text-left">
              {text("finding.digit")}
            </th>
            <th scope="col" className="px-2 py-1.5 text-right">
              {text("finding.count")}
            </th>
            <th scope="col" className="px-2 py-1.5 text-right">
              {text("finding.share")}
            </th>
          </tr>
        </thead>
        <tbody>
          {digits.map((count, digit) => (
            <tr key={digit} className="border-b border-line">
              <th scope="row" className="figures py-1 pr-2 text-left">
                {digit}
              </th>
              <td className="figures px-2 py-1 text-right">{number(count)}</td>
              <td className="figures px-2 py-1">
                <span className="flex items-center justify-end gap-2">
                  <span className="w-24">
                    <ScoreBar percent={all === 0 ? 0 : (100 * count) / all} />
                  </span>
                  <span className="w-14 text-right">
                    {all === 0 ? "–" : percent((100 * count) / all)}
                  </span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </SectionCard>
  );
}
