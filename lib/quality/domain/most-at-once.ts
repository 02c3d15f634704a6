/** How many findings may be dealt with at once: their ids still fit into the body of a request, and the ledger is held for less than a second. */
export const mostAtOnce = 500;
