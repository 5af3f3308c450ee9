/** What two worlds answer differently, question by question. */

import { type Facts, wholeAnswer } from './facts';
import type { Exchanged, Question } from './question';
import { LAST_QUESTIONS, QUESTIONS } from './questions/allQuestions';

export interface Difference {
  readonly key: string;
  /** The name of the fact. */
  readonly what: string;
  readonly metrica: string;
  readonly standIn: string;
}

const BY_KEY = new Map<string, Question>(
  [...QUESTIONS, ...LAST_QUESTIONS].map((question) => [question.key, question]),
);
const ABSENT = 'nothing';

/** Only questions that both were asked are compared. */
export function differencesOf(
  metrica: readonly Exchanged[],
  standIn: readonly Exchanged[],
): readonly Difference[] {
  const expected = factsOf(standIn);
  const differences: Difference[] = [];
  for (const [key, facts] of factsOf(metrica)) {
    const other = expected.get(key);
    if (other === undefined) continue;
    for (const what of new Set([...Object.keys(facts), ...Object.keys(other)])) {
      const [here, there] = [facts[what] ?? ABSENT, other[what] ?? ABSENT];
      if (here !== there) differences.push({ key, what, metrica: here, standIn: there });
    }
  }
  return differences;
}

/** Facts of each question, by key. Numbers and the login are of this run alone: they are masked. */
function factsOf(exchanges: readonly Exchanged[]): ReadonlyMap<string, Facts> {
  const masks = masksOf(exchanges);
  return new Map(
    exchanges.map((exchanged, index) => {
      const own = BY_KEY.get(exchanged.key)?.facts;
      const facts =
        own === undefined
          ? wholeAnswer(exchanged.answered, masks)
          : own(exchanged, exchanges.slice(0, index));
      return [exchanged.key, facts];
    }),
  );
}

function masksOf(exchanges: readonly Exchanged[]): readonly string[] {
  const made = exchanges.find(({ key }) => key === 'make-counter')?.answered;
  const text = made?.kind === 'answer' ? made.body.toString('utf8') : '';
  const values = [/"id"\s*:\s*(\d+)/, /"owner_login"\s*:\s*"([^"]+)"/, /"name"\s*:\s*"([^"]+)"/];
  return values.flatMap((value) => value.exec(text)?.[1] ?? []);
}
