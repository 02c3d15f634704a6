"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { laterWindow } from "@/components/ui/later";
import { useFormats } from "@/lib/core/text/formats";
import type { ManyVerb } from "@/lib/quality/client/change-finding";
import type { Finding, ManyReply, QualityReply } from "@/lib/quality/contract";
import { mostAtOnce } from "@/lib/quality/domain/most-at-once";
import { ManyResult } from "./many-result";
import type { Chosen } from "./use-chosen";

const ManyDialog = laterWindow(
  async () => (await import("./many-dialog")).ManyDialog,
);

export type DoneMany = { verb: ManyVerb; reply: ManyReply };

/** What the reader may do with those of a page, the likeliest first: where nothing is explained there is nothing to judge yet. */
const verbsOf = ({ findings }: QualityReply): ManyVerb[] => {
  const isAny = (holds: (finding: Finding) => boolean) => findings.some(holds);
  const isExplained = isAny(({ state }) => state === "explained");
  return [
    ...(isAny(({ mayExplain }) => mayExplain) ? (["explain"] as const) : []),
    ...(!isAny(({ mayJudge }) => mayJudge)
      ? []
      : isExplained
        ? (["accept", "return", "assign"] as const)
        : (["assign", "accept", "return"] as const)),
  ];
};

/** Whether the reader may do anything with the findings of a page. */
export function mayDoMany(reply: QualityReply): boolean {
  return verbsOf(reply).length > 0;
}

/** What may be done with the chosen findings at once, and what became of the last time. */
export function ManyBar({
  reply,
  chosen,
  done,
  onDone,
}: {
  reply: QualityReply;
  chosen: Chosen;
  done: DoneMany | null;
  onDone: (done: DoneMany) => void;
}) {
  const text = useTranslations("quality");
  const [verb, setVerb] = useState<ManyVerb | null>(null);
  return (
    <section
      aria-label={text("many.label")}
      className="flex flex-col gap-3 rounded-control bg-sunken px-4 py-3"
    >
      {reply.findings.length === 0 ? null : (
        <Choice reply={reply} chosen={chosen} />
      )}
      {chosen.count === 0 ? null : (
        <Doings reply={reply} chosen={chosen} onVerb={setVerb} />
      )}
      <div role="status" className="empty:hidden">
        {done === null ? null : (
          <ManyResult verb={done.verb} reply={done.reply} />
        )}
      </div>
      {verb === null ? null : (
        <ManyDialog
          verb={verb}
          chosen={chosen}
          onClose={() => setVerb(null)}
          onDone={(answer) => {
            onDone({ verb, reply: answer });
            chosen.keep(answer.refused.map(({ id }) => id));
            setVerb(null);
          }}
        />
      )}
    </section>
  );
}

function Choice({ reply, chosen }: { reply: QualityReply; chosen: Chosen }) {
  const text = useTranslations("quality");
  const { number } = useFormats();
  const { matching } = reply;
  const count = number(matching);
  const mayAll = matching <= mostAtOnce;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="min-w-0 flex-1 basis-64 text-14 text-pretty">
        {chosen.count > 0 ? (
          <span className="figures font-semibold">
            {text("many.chosen", { count: number(chosen.count) })}
          </span>
        ) : mayAll ? (
          text("many.hint", { count })
        ) : (
          text("many.hintTooMany", { count, most: number(mostAtOnce) })
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={chosen.addPage}>
          {text("many.page")}
        </Button>
        {mayAll && matching > reply.findings.length ? (
          <Button size="sm" onClick={chosen.addAll} disabled={chosen.isAll}>
            {text("many.all", { count })}
          </Button>
        ) : null}
        {chosen.count > 0 ? (
          <Button size="sm" variant="quiet" onClick={chosen.drop}>
            {text("many.none")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function Doings({
  reply,
  chosen,
  onVerb,
}: {
  reply: QualityReply;
  chosen: Chosen;
  onVerb: (verb: ManyVerb) => void;
}) {
  const text = useTranslations("quality");
  const { number } = useFormats();
  if (chosen.count > mostAtOnce)
    return (
      <p className="text-14 font-medium text-worse">
        {text("many.tooMany", { most: number(mostAtOnce) })}
      </p>
    );
  return (
    <div className="flex flex-wrap gap-2">
      {verbsOf(reply).map((verb, at) => (
        <Button
          key={verb}
          size="sm"
          variant={at === 0 ? "primary" : "secondary"}
          onClick={() => onVerb(verb)}
        >
          {text(`many.${verb}`)}
        </Button>
      ))}
    </div>
  );
}
