// Data that the bundle carries deflated, in base64, and unpacks when it is first asked for.
import { deflateRawSync } from 'node:zlib';

/** JavaScript with a function `unpacked()` that gives the value; Apps Script has no inflate and no atob of its own. */
export function packedSource(value) {
  const packed = deflateRawSync(JSON.stringify(value), { level: 9 })
    .toString('base64')
    .replace(/=+$/, '');
  return `
    import { inflateSync, strFromU8 } from 'fflate';
    const packed = ${JSON.stringify(packed)};
    let value;
    function unpacked() {
      if (value === undefined) value = JSON.parse(strFromU8(inflateSync(bytesOf(packed))));
      return value;
    }
    function bytesOf(base64) {
      const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
      const places = {};
      for (let place = 0; place < 64; place += 1) places[letters[place]] = place;
      const bytes = new Uint8Array((base64.length * 3) >> 2);
      let bits = 0;
      let count = 0;
      let at = 0;
      for (let index = 0; index < base64.length; index += 1) {
        bits = ((bits << 6) | places[base64[index]]) & 0xffff;
        count += 6;
        if (count >= 8) {
          count -= 8;
          bytes[at] = (bits >> count) & 255;
          at += 1;
        }
      }
      return bytes;
    }
  `;
}
