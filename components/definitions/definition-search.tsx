"use client";

import { createContext, useContext, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { plainLetters } from "@/lib/core/text/find-words";

const Wanted = createContext<readonly string[]>([]);

/** Lower case, without marks: "kelengkápan" and "Kelengkapan" are the same word. */
function plain(text: string): string {
  return plainLetters(text.normalize("NFD").replaceAll(/\p{M}/gu, ""));
}

function holds(words: string, wanted: readonly string[]): boolean {
  const text = plain(words);
  return wanted.every((word) => text.includes(word));
}

/** A search over definitions that are on the page in any case. Without JavaScript all of them are shown. */
export function DefinitionSearch({
  all,
  children,
}: {
  /** The words of every definition, to count how many are left. */
  all: readonly string[];
  children: ReactNode;
}) {
  const text = useTranslations("definitions");
  const [query, setQuery] = useState("");
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  const count = all.filter((words) => holds(words, wanted)).length;
  return (
    <Wanted value={wanted}>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2 print:hidden">
        <Field label={text("search")} className="w-full max-w-sm">
          {(wiring) => (
            <TextInput
              {...wiring}
              type="search"
              placeholder={text("searchHint")}
              value={query}
              onChange={({ target }) => setQuery(target.value)}
            />
          )}
        </Field>
        <Button onClick={() => print()}>{text("print")}</Button>
        <p
          role="status"
          className="figures min-h-10 content-center text-14 text-muted"
        >
          {wanted.length > 0 ? text("found", { count }) : null}
        </p>
      </div>
      {children}
    </Wanted>
  );
}

/**
 * A part of the page that is hidden while the search finds only other parts. A group has several lists of words, and stays as long as one of them is
 * found.
 */
export function Findable({
  words,
  children,
}: {
  words: string | readonly string[];
  children: ReactNode;
}) {
  const wanted = useContext(Wanted);
  const isFound = [words].flat().some((part) => holds(part, wanted));
  return (
    <div hidden={!isFound} className="print:!block">
      {children}
    </div>
  );
}
