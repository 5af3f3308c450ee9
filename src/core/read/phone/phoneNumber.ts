/** Finds a phone number's international form (E.164) in numbering plans, as libphonenumber does. */

import {
  hasKinds,
  isInUse,
  type NumberingPlan,
  planOfCountry,
  planOfNumber,
  plansOfCode,
} from './numberingPlans';
import { splitNumber } from './phoneParts';

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

/** The plans for a default country, ISO 3166 alpha-2; with an unknown one only numbers with their country's code are read. */
export function phonePlans(country: string): PhonePlans {
  const defaultPlan = planOfCountry(country.toUpperCase());
  const shapes = new Map<string, RegExp | null>();

  return {
    callingCode: defaultPlan?.[0] ?? '',
    find: (written) => {
      const national = verdictOf(written, defaultPlan);
      if (national.kind === 'valid' || written.startsWith('+')) return national;
      const abroad = verdictOf(
        /^\D*0/.test(written) ? withoutDialOut(written) : `+${written}`,
        undefined,
      );
      if (abroad.kind === 'valid') return abroad;
      return national.kind === 'possible' ? national : abroad;
    },
    isPlainE164: (text) => {
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
    },
  };
}

/** `0079…` and `00 49 …`: `00` is dialled for abroad in most countries. */
function withoutDialOut(written: string): string {
  return written.replace(/^\D*0\D*0/, '+');
}

function verdictOf(written: string, defaultPlan: NumberingPlan | undefined): PhoneVerdict {
  const number = splitNumber(written, defaultPlan);
  if (number === null) return IMPOSSIBLE;
  const { callingCode, national } = number;
  const plans = plansOfCode(callingCode);
  const plan = planOfNumber(plans, national) ?? number.plan;
  const e164 = `+${callingCode}${national}`;
  if (isInUse(national, plan)) return { kind: 'valid', e164 };
  return plan[3].includes(national.length) ? { kind: 'possible', e164 } : IMPOSSIBLE;
}

/**
 * A pattern for those E.164 numbers of a calling code that are valid and stay unchanged: the country's
 * pattern fits, and nothing at the start could be a national prefix. Taking each number apart costs many
 * times as much. Null: no country has this calling code, or its countries are told apart by more than
 * leading digits.
 */
function shapeOf(callingCode: string): RegExp | null {
  const plans = plansOfCode(callingCode);
  const [main] = plans;
  if (main === undefined) return null;
  const prefix = main[7] || main[5];
  let shape = prefix ? `(?!${prefix})` : '';
  // The first country whose leading digits fit is taken.
  let earlier = '';
  const bodies: string[] = [];
  for (const plan of plans) {
    const leading = plan[10];
    if (hasKinds(plan) || (!leading && plans.length > 1)) return null;
    bodies.push(`${earlier}${leading ? `(?=${leading})` : ''}(?:${plan[2]})`);
    if (leading) earlier += `(?!${leading})`;
  }
  shape += `(?:${bodies.join('|')})`;
  return new RegExp(`^\\+${callingCode}${shape}$`);
}
