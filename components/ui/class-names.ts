/** Joins class names and drops the ones that are off. */
export function cx(
  ...names: readonly (string | false | null | undefined)[]
): string {
  return names.filter(Boolean).join(" ");
}
