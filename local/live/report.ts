/** What a run of `npm run live` prints: what differs, what was odd, and what is left. */

import type { Difference } from './compare';
import { hasKnownForm } from './facts';
import type { Interview } from './interview';
import { shortly } from './ownCounter';
import { LAST_QUESTIONS, QUESTIONS } from './questions/allQuestions';

/** A difference that stands in so many answers is said once. */
const EVERYWHERE = 5;
const LONGEST = 160;

/** The report line by line, without what is still to be deleted by hand. */
export function reportLines(
  heard: Interview,
  differences: readonly Difference[],
  folder: string,
): readonly string[] {
  const asked = heard.exchanges.length;
  const lines = [`${asked} answers kept in ${folder}.`];
  const odd = heard.exchanges.filter(
    ({ key, answered }) => key !== 'delete-counter' && !hasKnownForm(answered),
  );
  for (const { key, answered } of odd) lines.push(`No known form: ${key}: ${shortly(answered)}`);
  if (heard.stopped !== null) lines.push(`${heard.stopped} Not asked: ${heard.notAsked}.`);
  const common = commonOf(differences);
  lines.push('', `Differences from the stand-in: ${differences.length}.`);
  for (const [, [first, ...others]] of common) {
    if (first === undefined) continue;
    lines.push('', `in ${others.length + 1} answers, the first is ${first.key}`, ...said(first));
  }
  const single = differences.filter((each) => !common.has(kindOf(each)));
  for (const { key, asks, point } of [...QUESTIONS, ...LAST_QUESTIONS]) {
    const own = single.filter((each) => each.key === key);
    if (own.length === 0) continue;
    lines.push(
      '',
      `${key}: ${asks}${point === null ? '' : ` (docs/verified.md, Metrica ${point})`}`,
    );
    lines.push(...own.flatMap(said));
  }
  for (const key of ['make-counter', 'delete-counter']) {
    const own = single.filter((each) => each.key === key);
    if (own.length > 0) lines.push('', key, ...own.flatMap(said));
  }
  return lines;
}

function said({ what, metrica, standIn }: Difference): readonly string[] {
  return [`  ${what}`, `    Metrica:  ${cut(metrica)}`, `    stand-in: ${cut(standIn)}`];
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function commonOf(differences: readonly Difference[]): ReadonlyMap<string, readonly Difference[]> {
  const kinds = new Map<string, readonly Difference[]>();
  for (const each of differences) {
    kinds.set(kindOf(each), [...(kinds.get(kindOf(each)) ?? []), each]);
  }
  return new Map([...kinds].filter(([, group]) => group.length >= EVERYWHERE));
}

function kindOf({ what, metrica, standIn }: Difference): string {
  return JSON.stringify([what, metrica, standIn]);
}
