/** The rhythm of a link, the same for every implementation. */

export const beatMs = 1_000;
export const lateMs = 3_000;
/** Chromium reports ICE `disconnected` after about the same time. */
export const downMs = 6_000;
/** How long `close` waits for the other side to have everything. */
export const closeLimitMs = 10_000;
/** The closing side closes the pipe once it has the acknowledgement; the other one only if that does not come. */
export const lingerMs = 3_000;
