/** The reads of completeness have one beginning: whatever makes one of them old makes the others old. */
export const completenessKey = "completeness";
