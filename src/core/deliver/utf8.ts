/** How long a text is as UTF-8. */

/** Bytes of a text in UTF-8; half a surrogate pair counts as U+FFFD, as encoders write it. */
export function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 ? 1 : 2;
    // A pair takes four bytes for its two units: its second half adds nothing more.
    if (isHalf(unit, 0xd800) && isHalf(text.charCodeAt(index + 1), 0xdc00)) index += 1;
  }
  return bytes;
}

/** Whether a unit lies among the 1,024 first (from 0xd800) or second (from 0xdc00) halves of pairs. */
function isHalf(unit: number, first: number): boolean {
  return (unit & 0xfc00) === first;
}
