"use client";

import { createContext, useContext, type ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";

const Subjects = createContext<readonly ClientSubject[]>([]);

/** Hands the list of subjects down, so that shared pieces need not know them. */
export function SubjectsProvider({
  subjects,
  children,
}: {
  subjects: readonly ClientSubject[];
  children: ReactNode;
}) {
  return <Subjects value={subjects}>{children}</Subjects>;
}

export function useSubjects(): readonly ClientSubject[] {
  return useContext(Subjects);
}

type Facts = Readonly<Record<string, string>>;

/** A subject's words for everywhere, by a key that comes from the list of subjects: `say("submissions", "ticker.withdrawn", facts)`. */
export function useSubjectWords(): (
  subject: string,
  key: string,
  facts?: Facts,
) => string {
  // The keys are made of data, so the compiler cannot know them; a test holds the list of subjects against their words.
  const text = useTranslations("everywhere") as unknown as (
    key: string,
    facts?: Facts,
  ) => string;
  return (subject, key, facts) => text(`${subject}.${key}`, facts);
}

/** The words of forms of submissions. The usual form is not named beside each file. */
export function useFormWords() {
  const subjects = useSubjects();
  const say = useSubjectWords();
  return (form: string) => {
    const subject = subjects.find(({ forms }) =>
      forms?.some((one) => one.form === form),
    );
    const isUsual =
      subject?.forms?.some((one) => one.form === form && one.isUsual) ?? false;
    const words = (key: string, facts?: Facts) =>
      subject === undefined
        ? form
        : say(subject.name, `form.${form}.${key}`, facts);
    return {
      isUsual,
      name: words("name"),
      short: isUsual ? "" : words("short"),
      withdraw: (facts: Facts) => words("withdraw", facts),
    };
  };
}
