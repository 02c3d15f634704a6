"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { codeLength, readCode } from "@/lib/follow/domain/stage-code";

/** Where the letters in the hall are typed. */
export function CodeForm({
  typed: first = "",
  onCode,
}: {
  typed?: string;
  onCode: (code: string) => void;
}) {
  const text = useTranslations("follow");
  const [typed, setTyped] = useState(first);
  const id = useId();
  const code = readCode(typed);
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (code !== null) onCode(code);
      }}
    >
      <label htmlFor={id} className="text-14 font-semibold">
        {text("code")}
      </label>
      <input
        id={id}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={codeLength + 4}
        className="h-14 w-full max-w-80 rounded-control border border-line-strong bg-surface px-4 text-28 font-semibold tracking-widest uppercase"
      />
      <p id={`${id}-hint`} className="text-14 text-muted">
        {text("codeHint")}
      </p>
      <Button
        type="submit"
        variant="primary"
        size="lg"
        disabled={code === null}
        className="self-start"
      >
        {text("follow")}
      </Button>
    </form>
  );
}
