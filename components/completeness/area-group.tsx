"use client";

import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { SkeletonLines } from "@/components/ui/skeleton";
import { useMayOpen } from "@/components/view/use-may-open";
import { completenessQuery } from "@/lib/completeness/client/queries";
import type {
  CompletenessReply,
  CompletenessRow,
} from "@/lib/completeness/contract";
import { levelBelow } from "@/lib/core/domain/area-code";
import { AreaLine } from "./area-line";

/** An area with its line, and once it is opened the lines of the areas inside it. */
export function AreaGroup({
  row,
  reply,
  hasMessages,
}: {
  row: CompletenessRow;
  reply: CompletenessReply;
  hasMessages: boolean;
}) {
  const mayOpen = useMayOpen();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const canOpen = levelBelow(reply.level) !== "posyandu" && mayOpen(row.area);
  return (
    <>
      <tbody>
        <AreaLine
          row={row}
          reply={reply}
          hasMessages={hasMessages}
          opening={
            canOpen
              ? { isOpen, controls: id, onToggle: () => setOpen(!isOpen) }
              : null
          }
        />
      </tbody>
      {isOpen ? (
        <tbody id={id} className="bg-ground">
          <Inner row={row} reply={reply} hasMessages={hasMessages} />
        </tbody>
      ) : null}
    </>
  );
}

function Inner({
  row,
  reply,
  hasMessages,
}: {
  row: CompletenessRow;
  reply: CompletenessReply;
  hasMessages: boolean;
}) {
  const text = useTranslations("completeness");
  const { data, error, refetch } = useQuery(
    completenessQuery(row.area, reply.month),
  );
  if (data === undefined)
    return (
      <tr>
        <td colSpan={9} className="py-3 pl-8">
          {error ? (
            <FailureNote
              what={text("areas.innerFailed", { area: row.name })}
              error={error}
              onRetry={() => void refetch()}
            />
          ) : (
            <SkeletonLines count={3} />
          )}
        </td>
      </tr>
    );
  return data.rows.map((inner) => (
    <AreaLine
      key={inner.area}
      row={inner}
      reply={data}
      outer={reply}
      hasMessages={hasMessages}
      opening={null}
    />
  ));
}
