/** The positions in which a person runs the suites of the bundle: `GOOGLE_DOES='{"outsideGrid":"late"}' npm run jest -- test/bundle`. */

import type { Positions } from '../../local/host/switches';

export function askedPositions(): Partial<Positions> {
  return JSON.parse(process.env.GOOGLE_DOES ?? '{}') as Partial<Positions>;
}
