/** When the first line of the bundle ran: the entry imports this before everything else. */

export const FIRST_LINE_MS = Date.now();
