/** The short way for the forms in which most times are written: `2025-03-14 13:45:07`, `14.03.2025 13:45` and JSON's `2025-03-14T10:45:07.000Z`. */

import { dayWallMs } from '../../time/wallTime';

const NINE = 9;
const ZERO_CODE = 0x30;

/**
 * The wall time of `yyyy-mm-dd hh:mm[:ss]` (with a space or `T`) or `dd.mm.yyyy hh:mm[:ss]`, all parts
 * with two digits; NaN for any other text, which then goes the long way: nothing is decided here.
 */
export function usualWallMs(text: string): number {
  if (text.length !== 16 && text.length !== 19) {
    return Number.NaN;
  }
  const separator = text.charCodeAt(10);
  const clockMs = clockAt(text);
  if (Number.isNaN(clockMs)) {
    return Number.NaN;
  }
  if (text.charCodeAt(4) === 0x2d && text.charCodeAt(7) === 0x2d) {
    return separator === 0x20 || separator === 0x54
      ? dayWallMs(twoAt(text, 0) * 100 + twoAt(text, 2), twoAt(text, 5), twoAt(text, 8)) + clockMs
      : Number.NaN;
  }
  if (text.charCodeAt(2) === 0x2e && text.charCodeAt(5) === 0x2e && separator === 0x20) {
    return (
      dayWallMs(twoAt(text, 6) * 100 + twoAt(text, 8), twoAt(text, 3), twoAt(text, 0)) + clockMs
    );
  }
  return Number.NaN;
}

/** The instant of `yyyy-mm-ddThh:mm:ss[.sss]Z`, fractions cut; NaN for any other text. */
export function usualInstantMs(text: string): number {
  const isShort = text.length === 20;
  if ((!isShort && text.length !== 24) || text.charCodeAt(text.length - 1) !== 0x5a) {
    return Number.NaN;
  }
  const isFraction = text.charCodeAt(19) === 0x2e && twoAt(text, 20) >= 0 && twoAt(text, 21) >= 0;
  return isShort || isFraction ? usualWallMs(text.slice(0, 19)) : Number.NaN;
}

/** `hh:mm` or `hh:mm:ss` from the 11th character to the end. */
function clockAt(text: string): number {
  const hour = twoAt(text, 11);
  const minute = twoAt(text, 14);
  const second = text.length === 16 ? 0 : twoAt(text, 17);
  const isClock =
    hour < 24 &&
    minute < 60 &&
    second < 60 &&
    text.charCodeAt(13) === 0x3a &&
    (text.length === 16 || text.charCodeAt(16) === 0x3a);
  return isClock ? ((hour * 60 + minute) * 60 + second) * 1000 : Number.NaN;
}

function twoAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO_CODE;
  const ones = text.charCodeAt(at + 1) - ZERO_CODE;
  const areDigits = tens >= 0 && tens <= NINE && ones >= 0 && ones <= NINE;
  return areDigits ? tens * 10 + ones : Number.NaN;
}
