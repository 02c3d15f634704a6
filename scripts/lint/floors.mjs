/**
 * Which subjects each subject stands on, beside core. A subject may import those, and the ones that they stand on, but none beside or above it. A
 * subject that is not listed here stands on core alone.
 */
export const standsOn = {
  accounts: [],
  backup: [],
  boundaries: [],
  figures: [],
  analysis: ["figures"],
  installation: ["figures"],
  registry: ["figures"],
  submissions: ["figures"],
  live: ["submissions"],
  clusters: ["figures"],
  dashboard: ["live", "analysis", "clusters"],
  definitions: ["figures"],
  reports: ["submissions", "registry"],
  children: ["reports"],
  growth: ["children", "dashboard"],
  notes: ["live"],
  targets: ["live"],
  evidence: [],
  decisions: ["live", "evidence"],
  start: ["completeness", "quality", "lists", "decisions"],
  quality: ["growth", "notes"],
  posyandu: ["quality"],
  lists: ["live", "analysis"],
  completeness: ["lists"],
  kader: ["live", "analysis"],
  fields: ["live", "analysis"],
  snapshots: ["growth", "targets", "installation", "kader", "completeness"],
  meetings: [
    "dashboard",
    "completeness",
    "kader",
    "fields",
    "snapshots",
    "decisions",
  ],
  follow: ["meetings"],
  packs: ["follow", "accounts", "backup"],
};

/** Every subject below a subject, nearest first. Throws if subjects stand on each other in a circle. */
export function subjectsBelow(subject, floors = standsOn, path = []) {
  if (path.includes(subject))
    throw new Error(`Subjects in a circle: ${[...path, subject].join(" on ")}`);
  const below = (floors[subject] ?? []).flatMap((one) => [
    one,
    ...subjectsBelow(one, floors, [...path, subject]),
  ]);
  return [...new Set(below)];
}
