/** GET /management/v1/counter/{id}/goals: the goal for calls, once an upload has made it. */

import type { Exchange, Outcome } from '../exchange';
import { jsonAnswer } from '../serve/wire';
import { enterCounter } from './access';

/** Numbers of goals are of Metrica's making: here the counter's own stands for it. */
export function listGoals(exchange: Exchange): Outcome {
  const entry = enterCounter(exchange);
  if (!entry.ok) return exchange.refuse(entry.refusal);
  const { id } = entry.counter;
  const name = exchange.state.goals[id];
  const goals =
    name === undefined
      ? []
      : [{ id, name, type: 'call', default_price: 0, goal_source: 'auto', is_favorite: 0 }];
  return { answer: jsonAnswer(200, { goals }) };
}
