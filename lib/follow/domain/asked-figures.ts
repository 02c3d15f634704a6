type Asked = {
  area: string;
  indicator: string | null;
  askedAt: string;
  isAnswered: boolean;
};

/** Questions of one figure together, those that wait first, then what most have asked. */
export function askedFigures<Question extends Asked>(
  questions: readonly Question[],
): (Question & { count: number })[] {
  const groups = new Map<string, Question & { count: number }>();
  for (const question of questions) {
    const { area, indicator, isAnswered } = question;
    const key = JSON.stringify([area, indicator, isAnswered]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { ...question, count: 1 });
    else group.count += 1;
  }
  return [...groups.values()].sort(
    (a, b) =>
      Number(a.isAnswered) - Number(b.isAnswered) ||
      b.count - a.count ||
      b.askedAt.localeCompare(a.askedAt),
  );
}
