/** What libphonenumber says of a written number; most numbers in E.164 pass without asking it. */

import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  Metadata,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.min.json';

/** What the numbering plans say of a number: in use, possible by its length only, or neither. */
export interface PhoneVerdict {
  readonly kind: 'valid' | 'possible' | 'impossible';
  /** E.164, `+79451234567`; '' for an impossible one. */
  readonly e164: string;
}

/** Reads written numbers for a default country. */
export interface PhonePlans {
  /** The national reading by the default country first, then the number with `+` put in front. */
  find(written: string): PhoneVerdict;
  /** Whether a text is in E.164 already and in use, so that it is sent as it is. `false` says nothing. */
  isPlainE164(text: string): boolean;
  /** The default country's calling code, `7`; '' where there is no such country. */
  readonly callingCode: string;
}

export const IMPOSSIBLE: PhoneVerdict = { kind: 'impossible', e164: '' };

/** Countries that have a numbering plan, ISO 3166 alpha-2. */
export function phoneCountries(): readonly string[] {
  return getCountries(metadata);
}

/** The plans for a default country, ISO 3166 alpha-2; with an unknown one only numbers with their country's code are read. */
export function phonePlans(country: string): PhonePlans {
  const known = getCountries(metadata).find((each) => each === country.toUpperCase());
  return {
    callingCode: known === undefined ? '' : getCountryCallingCode(known, metadata),
    find: (written) => {
      const national = verdictOf(written, known);
      if (national.kind === 'valid' || written.startsWith('+')) return national;
      const abroad = verdictOf(/^\D*0/.test(written) ? withoutDialOut(written) : `+${written}`);
      if (abroad.kind === 'valid') return abroad;
      return national.kind === 'possible' ? national : abroad;
    },
    isPlainE164,
  };
}

function verdictOf(written: string, defaultCountry?: CountryCode): PhoneVerdict {
  const options = { ...(defaultCountry && { defaultCountry }), extract: false };
  const number = parsePhoneNumberFromString(written, options, metadata);
  if (number?.isValid()) return { kind: 'valid', e164: number.number };
  return number?.isPossible() ? { kind: 'possible', e164: number.number } : IMPOSSIBLE;
}

/** `0079…` and `00 49 …`: `00` is dialled for abroad in most countries. */
function withoutDialOut(written: string): string {
  return written.replace(/^\D*0\D*0/, '+');
}

/** Methods of the library's plans that its types leave out. */
interface Plan {
  nationalNumberPattern(): string;
  nationalPrefixForParsing(): string | undefined;
  leadingDigits(): string | undefined;
  hasTypes(): boolean;
}

const shapes = new Map<string, RegExp | null>();

function isPlainE164(text: string): boolean {
  if (text.charCodeAt(0) !== 0x2b) return false;
  for (let end = 2; end <= 4; end += 1) {
    const code = text.slice(1, end);
    let shape = shapes.get(code);
    if (shape === undefined) {
      shape = shapeOf(code);
      shapes.set(code, shape);
    }
    if (shape !== null) return shape.test(text);
  }
  return false;
}

/**
 * A pattern for those E.164 numbers of a calling code that are valid and stay unchanged: the country's
 * pattern fits, and nothing at the start could be a national prefix. Asking the library costs many times
 * as much. Null: no country has this calling code, or its countries are told apart by more than leading digits.
 */
function shapeOf(callingCode: string): RegExp | null {
  const plans = plansOf(callingCode);
  const [main] = plans;
  if (main === undefined) return null;
  // The first country whose leading digits fit is taken.
  let earlier = '';
  const bodies: string[] = [];
  for (const plan of plans) {
    const leading = plan.leadingDigits();
    if (plan.hasTypes() || (!leading && plans.length > 1)) return null;
    bodies.push(`${earlier}${leading ? `(?=${leading})` : ''}(?:${plan.nationalNumberPattern()})`);
    if (leading) earlier += `(?!${leading})`;
  }
  const prefix = main.nationalPrefixForParsing();
  return new RegExp(`^\\+${callingCode}${prefix ? `(?!${prefix})` : ''}(?:${bodies.join('|')})$`);
}

/** The plans of the countries that share a calling code, the main one first. */
function plansOf(callingCode: string): readonly Plan[] {
  return (metadata.country_calling_codes[callingCode] ?? []).map((country) => {
    const plans = new Metadata(metadata);
    plans.selectNumberingPlan(country);
    return plans.numberingPlan as unknown as Plan;
  });
}
