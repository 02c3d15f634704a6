"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { SectionCard } from "@/components/frame/section-card";
import { buttonLook } from "@/components/ui/button";
import { useFormats } from "@/lib/core/text/formats";
import type { Finding, QualityReply } from "@/lib/quality/contract";
import { findingKindOf } from "@/lib/quality/domain/finding-kinds";
import { FilterLink } from "./filter-link";
import { FindingFilters } from "./finding-filters";
import { FindingLine } from "./finding-line";
import { subjectOf } from "./finding-place";
import { ManyBar, mayDoMany, type DoneMany } from "./many-bar";
import { useChosen, type Chosen } from "./use-chosen";
import { useQualityFilter } from "./use-quality";

/** The findings that the filter lets through, a page at once, and what may be done with several of them. */
export function FindingList({ reply }: { reply: QualityReply }) {
  const text = useTranslations("quality");
  const { filter } = useQualityFilter();
  const { kind, state, due } = filter;
  return (
    <SectionCard id="findings" heading={text("list.heading")}>
      <FindingFilters />
      <Lines
        key={[reply.area, reply.month, kind, state, due].join(" ")}
        reply={reply}
      />
      <div className="flex flex-wrap gap-2">
        {filter.after === null ? null : (
          <FilterLink to={{}} className={buttonLook({ size: "sm" })}>
            {text("list.first")}
          </FilterLink>
        )}
        {reply.next === null ? null : (
          <FilterLink
            to={{ after: reply.next }}
            className={buttonLook({ size: "sm" })}
          >
            {text("list.more")}
          </FilterLink>
        )}
      </div>
    </SectionCard>
  );
}

function Lines({ reply }: { reply: QualityReply }) {
  const text = useTranslations("quality");
  const { filter } = useQualityFilter();
  const chosen = useChosen(reply, filter);
  // What was done may empty the list; it is said all the same.
  const [done, setDone] = useState<DoneMany | null>(null);
  const isOpen = mayDoMany(reply);
  return (
    <>
      {isOpen || done !== null ? (
        <ManyBar reply={reply} chosen={chosen} done={done} onDone={setDone} />
      ) : null}
      {reply.findings.length === 0 ? (
        <p role="status" className="text-muted">
          {text("list.none")}
        </p>
      ) : null}
      <ul
        aria-label={text("list.caption")}
        className="flex flex-col divide-y divide-line empty:hidden"
      >
        {reply.findings.map((finding) => (
          <Item
            key={finding.id}
            finding={finding}
            chosen={isOpen ? chosen : null}
          />
        ))}
      </ul>
    </>
  );
}

function Item({
  finding,
  chosen,
}: {
  finding: Finding;
  chosen: Chosen | null;
}) {
  const text = useTranslations("quality");
  const { say } = useFormats();
  const kind = say(findingKindOf(finding.kind).name);
  const name = subjectOf(finding);
  return (
    <li>
      <FindingLine
        finding={finding}
        before={
          chosen === null ? null : (
            <label className="flex size-6 shrink-0 cursor-pointer items-center justify-center">
              <input
                type="checkbox"
                className="size-4 cursor-pointer accent-accent"
                aria-label={text("list.choose", { kind, name })}
                checked={chosen.has(finding.id)}
                onChange={() => chosen.toggle(finding.id)}
              />
            </label>
          )
        }
        title={
          <FilterLink
            to={{ finding: finding.id, after: null }}
            aria-label={text("list.openFor", { kind, name })}
            className="rounded-mark leading-6 font-semibold hover:text-accent hover:underline"
          >
            {kind}
          </FilterLink>
        }
      />
    </li>
  );
}
