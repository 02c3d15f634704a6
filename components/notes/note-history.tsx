"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { SkeletonLines } from "@/components/ui/skeleton";
import { useFormats } from "@/lib/core/text/formats";
import { noteQuery } from "@/lib/notes/client/note-query";

/** Every text a note has had, the latest first. */
export function NoteHistory({ id, office }: { id: string; office: string }) {
  const text = useTranslations("notes");
  const common = useTranslations("common");
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button
          variant="quiet"
          size="sm"
          aria-label={text("history.actionFor", { office })}
        >
          {text("history.action")}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={text("history.title")}
        description={office}
        closeLabel={common("action.close")}
      >
        <Versions id={id} />
      </DialogContent>
    </Dialog>
  );
}

function Versions({ id }: { id: string }) {
  const text = useTranslations("notes");
  const { moment } = useFormats();
  const { data, error, refetch } = useQuery(noteQuery(id));
  if (error)
    return (
      <FailureNote
        what={text("history.failed")}
        error={error}
        onRetry={() => void refetch()}
      />
    );
  if (data === undefined) return <SkeletonLines count={4} />;
  return (
    <ol className="flex flex-col divide-y divide-line">
      {data.versions.toReversed().map(({ version, text: words, at }) => (
        <li key={version} className="flex flex-col gap-1 py-3">
          <span className="text-13 font-semibold text-muted">
            {text("history.version", {
              version: String(version),
              moment: moment(at),
            })}
          </span>
          <p className="text-pretty whitespace-pre-line">{words}</p>
        </li>
      ))}
    </ol>
  );
}
