/** `npm run simulate`: plays every history of the promise and prints how many ended how; `--replay JSON` plays one. */

import { parseArgs } from 'node:util';
import { buildApp } from './buildApp';
import { catchMutant } from './catchMutant';
import { allHistories, randomHistories, type Tally, tally } from './enumerate';
import { wrongWith } from './expect';
import { type History, play } from './history';
import { MUTANTS } from './mutants';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      replay: { type: 'string' },
      seed: { type: 'string', default: '1000' },
      random: { type: 'string', default: '5000' },
      mutants: { type: 'boolean', default: false },
    },
  });
  const app = await buildApp();
  if (values.replay !== undefined) {
    const history = JSON.parse(values.replay) as History;
    const ending = play(app, history);
    console.log(JSON.stringify({ ...ending, wrong: wrongWith(history, ending) }, null, 2));
    return wrongWith(history, ending) === null ? 0 : 1;
  }
  if (values.mutants) return printMutants();
  const histories = [
    ...allHistories(app),
    ...randomHistories(app, Number(values.seed), Number(values.random)),
  ];
  const tallies = tally(app, histories);
  console.log(table(tallies));
  const wrong = tallies.flatMap((each) => each.wrong);
  for (const { history, why } of wrong.slice(0, 5)) {
    console.log(`\n${why}\n  npm run simulate -- --replay '${JSON.stringify(history)}'`);
  }
  return wrong.length === 0 ? 0 : 1;
}

async function printMutants(): Promise<number> {
  const sound = await buildApp();
  let survivors = 0;
  for (const mutant of MUTANTS) {
    const caught = await catchMutant(sound, mutant);
    const { name } = mutant;
    if (caught === null) survivors += 1;
    const what = caught === null ? 'SURVIVED' : `${caught.history.kind}: ${caught.why}`;
    console.log(`${name.padEnd(24)} ${what}`);
  }
  return survivors === 0 ? 0 : 1;
}

function table(tallies: readonly Tally[]): string {
  const rows = tallies.map((each) => [
    each.kind,
    String(each.histories),
    String(each.lost),
    String(each.doubled),
    String(each.wrong.length),
  ]);
  const sums = [1, 2, 3, 4].map((place) => rows.reduce((sum, row) => sum + Number(row[place]), 0));
  const all = [
    ['histories', 'played', 'lost', 'doubled', 'wrong'],
    ...rows,
    ['all', ...sums.map(String)],
  ];
  const widths = [0, 1, 2, 3, 4].map((place) =>
    Math.max(...all.map((row) => row[place]?.length ?? 0)),
  );
  return all
    .map((row) =>
      row
        .map((cell, place) =>
          place === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[place] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
