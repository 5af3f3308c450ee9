/** Asks one world everything: makes a counter, asks question by question, deletes the counter whatever happens. */

import { connect, type Send, type World } from './connection';
import { errorTypeOf, uploadingOf } from './facts';
import { counterIdOf, deleteOwn, leftBehind, makeOwn, NAME_PREFIX, shortly } from './ownCounter';
import type { Answered, Exchanged, Known, Question } from './question';
import { LAST_QUESTIONS, QUESTIONS } from './questions/allQuestions';

export interface Interview {
  /** In the order of asking; the last of each question. */
  readonly exchanges: readonly Exchanged[];
  /** Null where none could be made; `refused` says why. */
  readonly counterId: number | null;
  readonly refused: string | null;
  /** Why questions were left out; null when all were asked. */
  readonly stopped: string | null;
  readonly notAsked: number;
  /** Counters that are still there, with what the attempt to delete them got. */
  readonly left: readonly { readonly id: number; readonly why: string }[];
  /** Counters of earlier runs that were seen at the start. */
  readonly older: readonly number[];
}

export interface InterviewPlan {
  readonly world: World;
  readonly site: string;
  readonly nowSeconds: number;
  /** Makes the counter's name one of its own. */
  readonly mark: string;
  readonly stop: AbortSignal;
  /** Told of each answer as soon as it is there: what was heard outlives a run that is killed. */
  readonly heard: (exchanged: Exchanged) => void;
  /** Told of the counter as soon as it is there. */
  readonly made: (counterId: number) => void;
}

/** Quotas of a day, and limits: to go on asking would be to knock at a closed door. */
const LIMITS = ['quota_requests_by_uid', 'quota_requests_by_counter_id', 'limit_exceeded'];
const LIMIT_STATUSES = [420, 429];
const MOST_LOST = 3;

export async function interview(plan: InterviewPlan): Promise<Interview> {
  const send = connect(plan.world);
  const nothing = { exchanges: [], stopped: null, notAsked: QUESTIONS.length, left: [] };
  const earlier = await leftBehind(send);
  const older = earlier.ids ?? [];
  if (plan.stop.aborted) {
    return { ...nothing, counterId: null, refused: 'It was stopped by hand.', older };
  }
  const name = `${NAME_PREFIX} ${plan.mark}`;
  const made = await makeOwn(send, { name, site: plan.site });
  if (made.exchanged !== null) plan.heard(made.exchanged);
  if (!made.ok) return { ...nothing, counterId: null, refused: made.message, older };
  plan.made(made.counterId);

  const exchanges: Exchanged[] = [made.exchanged];
  const known = {
    counterId: made.counterId,
    counterName: name,
    site: plan.site,
    nowSeconds: plan.nowSeconds,
    uploadIds: new Map<string, number>(),
  };
  const counters = new Set([made.counterId]);
  const keep = (exchanged: Exchanged) => {
    exchanges.push(exchanged);
    plan.heard(exchanged);
    const another = exchanged.asked.method === 'POST' ? counterIdOf(exchanged.answered) : null;
    if (another !== null) counters.add(another);
  };

  const questions = QUESTIONS.filter(({ key }) => mayAsk(plan.world, key));
  const asking = await askAll(send, questions, known, { ...plan, heard: keep });
  const left: { id: number; why: string }[] = [];
  for (const id of counters) {
    const end = await deleteOwn(send, id, plan.world.sleep);
    if (end.left !== null) left.push({ id, why: end.left });
    if (id === made.counterId) keep(end.exchanged);
  }
  if (asking.stopped === null && left.length === 0) {
    await askAll(send, LAST_QUESTIONS, known, { ...plan, heard: keep });
  }
  const { counterId } = made;
  return { exchanges, counterId, refused: null, ...asking, left, older };
}

/** What only a second token can tell is asked only where there is one. */
function mayAsk(world: World, key: string): boolean {
  return world.tokens.narrow !== null || !key.startsWith('narrow-');
}

async function askAll(
  send: Send,
  questions: readonly Question[],
  known: Known & { readonly uploadIds: Map<string, number> },
  plan: InterviewPlan,
): Promise<{ readonly stopped: string | null; readonly notAsked: number }> {
  let lost = 0;
  for (const [index, question] of questions.entries()) {
    const notAsked = questions.length - index;
    if (plan.stop.aborted) return { stopped: 'It was stopped by hand.', notAsked };
    const exchanged = await ask(send, question, known, plan);
    // What broke off because of Ctrl-C is no answer of Metrica's.
    if (plan.stop.aborted && exchanged.answered.kind === 'lost') continue;
    plan.heard(exchanged);
    const id = uploadingOf(exchanged.answered)?.id;
    if (typeof id === 'number') known.uploadIds.set(question.key, id);
    const limit = limitOf(exchanged.answered);
    if (limit !== null)
      return { stopped: `A limit was reached: ${limit}.`, notAsked: notAsked - 1 };
    lost = exchanged.answered.kind === 'lost' ? lost + 1 : 0;
    if (lost === MOST_LOST) {
      return {
        stopped: `Metrica no longer answers: ${shortly(exchanged.answered)}.`,
        notAsked: notAsked - 1,
      };
    }
  }
  return { stopped: plan.stop.aborted ? 'It was stopped by hand.' : null, notAsked: 0 };
}

async function ask(
  send: Send,
  question: Question,
  known: Known,
  { world, stop }: InterviewPlan,
): Promise<Exchanged> {
  const asked = question.request(known);
  let answered = await send(asked, stop);
  let tries = 1;
  for (const seconds of question.again?.afterSeconds ?? []) {
    if (stop.aborted || question.again?.until(answered, known) !== false) break;
    await world.sleep(seconds * 1000);
    answered = await send(asked, stop);
    tries += 1;
  }
  return { key: question.key, asked, answered, tries };
}

function limitOf(answered: Answered): string | null {
  if (answered.kind === 'lost') return null;
  const isLimit =
    LIMITS.includes(errorTypeOf(answered)) || LIMIT_STATUSES.includes(answered.status);
  return isLimit ? shortly(answered) : null;
}
