/** Takes a written phone apart: address schemes, names beside it, extensions, several numbers. */

/** What stands before a number: `tel:`, `sip:`, «тел.», `Phone:`. */
const LABEL =
  /^(?:(?:tel|sips?|callto|phone|mob(?:ile)?|тел(?:ефон)?|моб(?:ильный)?|номер|т|м|p)\s*[.:]+|тел(?:ефон)?|tel|phone|моб|номер|№)\s*(?=[\d+(%]|[a-z])/i;

/** An extension at the end, after at least one digit; needs a word or `#`, so that no digits of the number are taken. */
const EXTENSION =
  /\d[\s,;()]*(?:доб(?:авочный|ав)?|вн(?:утр(?:енний)?)?|ext(?:ension|n)?|x|х|#|;ext=|;isub=)[\s.:№#=]*\d{1,7}\)?$/i;

const EXTENSION_ONLY =
  /^(?:доб(?:авочный)?|вн(?:утр(?:енний)?)?|ext(?:ension|n)?|x|х|#|№)[\s.:]*(\d{1,5})$/i;

/** `"Ivan" <79161234567>`, `<sip:79161234567@host>`: the address in a caller's name and address. */
const IN_BRACKETS = /^[^<>]*<\s*((?:sips?|tel):[^<>]*|\+?\d[\d\s().-]{5,})>$/i;

/** «(Иван)», «(моб.)»: a remark without digits. */
const NAME_IN_BRACKETS = /\s*[([][^()[\]\d]*\p{L}[^()[\]\d]*[)\]]\s*/gu;

/** The number without scheme, host, label, brackets of a name, empty fraction and extension. */
export function barePhone(text: string): string {
  const address =
    IN_BRACKETS.exec(text)?.[1] ??
    text
      .replace(NAME_IN_BRACKETS, ' ')
      .replace(/^\s*[[{]([^[\]{}]*)[\]}]\s*$/, '$1')
      .trim();
  const isAddress = /^(?:sips?|tel):/i.test(address);
  let phone = address.replace(LABEL, '').replace(/^%2B/i, '+');
  if (/^[+\d][\d().-]*@/.test(phone) || isAddress) phone = phone.replace(/@[\s\S]*/, '');
  if (isAddress || /;[a-z-]+=/i.test(phone)) phone = phone.replace(/;(?!ext=|isub=)[\s\S]*/, '');
  // A float that another program made of the number; all its digits are there.
  if (/^\+?\d{7,15}[.,]0+$/.test(phone)) phone = phone.replace(/[.,]0+$/, '');
  return withoutExtension(phone)
    .replace(/(?<=\d)_+(?=\d)/g, ' ')
    .trim();
}

function withoutExtension(phone: string): string {
  const only = EXTENSION_ONLY.exec(phone);
  if (only?.[1] !== undefined) return only[1];
  const match = EXTENSION.exec(phone);
  return match === null ? phone : phone.slice(0, match.index + 1);
}

/** Marks and words between two numbers in one cell. */
const BETWEEN = /[,;/|\\\n\r]|\s(?:и|или|and|or)\s|&/i;

/** The least digits of a number that stands for itself. */
const LEAST_DIGITS = 6;

/**
 * The numbers of a text that names several with a mark or a word between them, or one number and
 * other last digits (`123-45-67/68`); else an empty list.
 */
export function numbersBetweenMarks(text: string): readonly string[] {
  const parts = text.split(BETWEEN).map((part) => part.trim());
  const numbers = parts.filter((part) => digitsOf(part) >= LEAST_DIGITS);
  return numbers.length > 1 || /\d[\d\s()-]*\/\s*\d{1,5}$/.test(text) ? numbers : [];
}

/** The ways to cut a text of digits and punctuation into two numbers: at spaces, before a `+`, in the middle. */
export function halvesOf(text: string): readonly (readonly [string, string])[] {
  const halves: [string, string][] = [];
  for (let index = 1; index < text.length; index += 1) {
    const isCut = text[index] === ' ' || text[index] === '+' || index * 2 === text.length;
    if (!isCut) continue;
    const left = text.slice(0, index);
    const right = text.slice(index).trim();
    if (digitsOf(left) > LEAST_DIGITS && digitsOf(right) > LEAST_DIGITS) halves.push([left, right]);
  }
  return halves;
}

/** How many digits a text has. */
export function digitsOf(text: string): number {
  return text.replace(/\D/g, '').length;
}
