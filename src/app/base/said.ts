/** A sentence for a page: both languages, still to be filled, so that the page can switch without asking again. */

import type { Ports } from '../../ports';
import type { Message, Params } from '../../texts/say';

export interface Said {
  readonly key: string;
  readonly en: string;
  readonly ru: string;
  readonly params: Params;
}

/** The sentence of a message in both languages. */
export function said(ports: Ports, { key, params = {} }: Message): Said {
  const [en = key, ru = key] = ports.words.inAllLanguages(key);
  return { key, en, ru, params };
}
