/** The Clock and Ids ports. */

import type { Clock, Ids } from '../ports';

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  sleep: (durationMs) => Utilities.sleep(durationMs),
};

const BASE_32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** Randomness from UUIDs (Apps Script has no crypto); each gives 30 usable hexadecimal digits. */
export const uuidIds: Ids = {
  random(length) {
    let text = '';
    while (text.length < length) text += randomCharacters();
    return text.slice(0, length);
  },
  sha256(text) {
    const digest = Utilities.computeDigest(
      Utilities.DigestAlgorithm.SHA_256,
      text,
      Utilities.Charset.UTF_8,
    );
    return Utilities.base64EncodeWebSafe(digest).replace(/=+$/, '');
  },
};

/** Bytes of a UUID but the two that hold its version and variant. */
function randomCharacters(): string {
  const hex = Utilities.getUuid().replace(/-/g, '');
  const bytes = hex.match(/../g) ?? [];
  return bytes
    .filter((_, index) => index !== 6 && index !== 8)
    .map((byte) => BASE_32[Number.parseInt(byte, 16) % 32])
    .join('');
}
