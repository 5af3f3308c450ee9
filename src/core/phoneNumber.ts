/** Finds a phone number's international form (E.164) in numbering plans. */

import {
  type CountryCode,
  getCountries,
  isSupportedCountry,
  Metadata,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';

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

const IMPOSSIBLE: PhoneVerdict = { kind: 'impossible', e164: '' };

/** Countries that have a numbering plan, ISO 3166 alpha-2. */
export function phoneCountries(): readonly string[] {
  return getCountries();
}

/** The plans for a default country, ISO 3166 alpha-2; with an unknown one only numbers with their country's code are read. */
export function phonePlans(country: string): PhonePlans {
  const upper = country.toUpperCase();
  const defaultCountry = isSupportedCountry(upper) ? upper : undefined;
  const shapes = new Map<string, RegExp | null>();

  return {
    callingCode: defaultCountry === undefined ? '' : planOf(defaultCountry).callingCode(),
    find: (written) => {
      const national = parse(written, defaultCountry);
      if (national.kind === 'valid' || written.startsWith('+')) return national;
      const abroad = parse(/^\D*0/.test(written) ? withoutDialOut(written) : `+${written}`);
      if (abroad.kind === 'valid') return abroad;
      return national.kind === 'possible' ? national : abroad;
    },
    isPlainE164: (text) => {
      if (text.charCodeAt(0) !== 0x2b || text.length < 8 || text.length > 16) return false;
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
    },
  };
}

/** `0079…` and `00 49 …`: `00` is dialled for abroad in most countries. */
function withoutDialOut(written: string): string {
  return written.replace(/^\D*0\D*0/, '+');
}

function parse(written: string, defaultCountry?: CountryCode): PhoneVerdict {
  const options =
    defaultCountry === undefined ? { extract: false } : { defaultCountry, extract: false };
  const number = parsePhoneNumberFromString(written, options);
  if (number === undefined) return IMPOSSIBLE;
  if (number.isValid()) return { kind: 'valid', e164: number.number };
  return number.isPossible() ? { kind: 'possible', e164: number.number } : IMPOSSIBLE;
}

/** What the library's `Metadata` offers beyond its declared types (its METADATA.md describes each). */
interface Plan {
  callingCode(): string;
  nationalNumberPattern(): string;
  nationalPrefixForParsing(): string | undefined;
  /** 0 where there are none. */
  leadingDigits(): string | 0 | undefined;
  hasTypes(): boolean;
}
interface Plans {
  getCountryCodesForCallingCode(code: string): CountryCode[] | undefined;
  selectNumberingPlan(country: CountryCode): void;
  readonly numberingPlan: Plan;
}

function openPlans(): Plans {
  return new Metadata() as unknown as Plans;
}

function planOf(country: CountryCode): Plan {
  const plans = openPlans();
  plans.selectNumberingPlan(country);
  return plans.numberingPlan;
}

/**
 * A pattern for those E.164 numbers of a calling code that the library takes unchanged for valid: the
 * country's pattern fits, and nothing at the start could be a national prefix. Asking the library for
 * each number costs many times as much. Null: no country has this calling code, or its countries are
 * told apart by more than leading digits.
 */
function shapeOf(callingCode: string): RegExp | null {
  const countries = openPlans().getCountryCodesForCallingCode(callingCode) ?? [];
  const [main] = countries;
  if (main === undefined || !isSupportedCountry(main)) return null;
  const prefix = planOf(main).nationalPrefixForParsing();
  let shape = prefix ? `(?!${prefix})` : '';
  // The library takes the first country whose leading digits fit.
  let earlier = '';
  const bodies: string[] = [];
  for (const country of countries) {
    const plan = planOf(country);
    const leading = plan.leadingDigits();
    if (plan.hasTypes() || (!leading && countries.length > 1)) return null;
    bodies.push(`${earlier}${leading ? `(?=${leading})` : ''}(?:${plan.nationalNumberPattern()})`);
    if (leading) earlier += `(?!${leading})`;
  }
  shape += `(?:${bodies.join('|')})`;
  return new RegExp(`^\\+${callingCode}${shape}$`);
}
