/** The numbering plans of libphonenumber: which calling codes there are, and which national numbers are in use. */

import metadata from 'libphonenumber-js/metadata.min.json';

/** A kind of number (fixed line, mobile …): its pattern, and its lengths where they are fewer than the plan's. */
type Kind = readonly [pattern: string, lengths?: readonly number[]];

/** One country's plan, or that of a code without a country, as the library's METADATA.md lays it out; 0 is *none*. */
export type NumberingPlan = readonly [
  callingCode: string,
  dialOut: string | 0,
  pattern: string,
  lengths: readonly number[],
  formats: unknown,
  nationalPrefix?: string | 0,
  formattingRule?: unknown,
  prefixForParsing?: string | 0,
  transformRule?: string | 0,
  prefixIsOptional?: unknown,
  leadingDigits?: string | 0,
  kinds?: readonly (Kind | 0)[] | 0,
];

const patterns = new Map<string, RegExp>();

/** Whether a pattern fits the text from its start to its end. */
export function fitsWholly(text: string, pattern: string): boolean {
  return compiled(`^(?:${pattern})$`).test(text);
}

/** A pattern, compiled once. */
export function compiled(source: string): RegExp {
  let pattern = patterns.get(source);
  if (pattern === undefined) {
    pattern = new RegExp(source);
    patterns.set(source, pattern);
  }
  return pattern;
}

/** The library's data under its own names; it declares its plans as lists of anything. */
interface Plans {
  readonly countries: Readonly<Record<string, NumberingPlan>>;
  readonly country_calling_codes: Readonly<Record<string, readonly string[]>>;
  /** By calling code. */
  readonly nonGeographic: Readonly<Record<string, NumberingPlan>>;
}

const PLANS = metadata as unknown as Plans;

/** Countries that have a numbering plan, ISO 3166 alpha-2. */
export function phoneCountries(): readonly string[] {
  return Object.keys(PLANS.countries);
}

/** A country's plan by its upper-case code; undefined: none is known. */
export function planOfCountry(country: string): NumberingPlan | undefined {
  return phoneCountries().includes(country) ? PLANS.countries[country] : undefined;
}

/** The plans of the countries that share a calling code, the main one first; for a code without a country its own plan. */
export function plansOfCode(callingCode: string): readonly NumberingPlan[] {
  const countries = PLANS.country_calling_codes[callingCode] ?? [];
  const plans = [
    ...countries.map((country) => PLANS.countries[country]),
    PLANS.nonGeographic[callingCode],
  ];
  return plans.filter((plan) => plan !== undefined);
}

/** The plan among those of one calling code that a national number belongs to; undefined: none of several. */
export function planOfNumber(
  plans: readonly NumberingPlan[],
  national: string,
): NumberingPlan | undefined {
  if (plans.length === 1) return plans[0];
  return plans.find((plan) => {
    const leading = plan[10];
    return leading ? compiled(`^(?:${leading})`).test(national) : isOfSomeKind(national, plan);
  });
}

/** Whether a national number is in use: by its kinds where the plan has them, else by its pattern. */
export function isInUse(national: string, plan: NumberingPlan): boolean {
  return hasKinds(plan) ? isOfSomeKind(national, plan) : fitsWholly(national, plan[2]);
}

/** Whether the plan tells fixed lines, mobiles and others apart. */
export function hasKinds(plan: NumberingPlan): boolean {
  return (plan[11] || []).length > 0;
}

function isOfSomeKind(national: string, plan: NumberingPlan): boolean {
  return (
    fitsWholly(national, plan[2]) &&
    (plan[11] || []).some(
      (kind) =>
        kind !== 0 &&
        (kind[1] ?? plan[3]).includes(national.length) &&
        fitsWholly(national, kind[0]),
    )
  );
}
