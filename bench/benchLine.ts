/** Lines of the benchmark's table, for the terminal and for the page. */

/** One line of the table; `holds` is null where no budget is named. */
export interface BenchLine {
  readonly what: string;
  readonly value: string;
  readonly budget: string;
  readonly holds: boolean | null;
}

/** A line without a budget. */
export function plainLine(what: string, value: string): BenchLine {
  return { what, value, budget: '', holds: null };
}

/** A number that may be at most so much. */
export function atMost(what: string, value: number, most: number, unit = ''): BenchLine {
  const shown = (number: number) => `${number.toLocaleString('en')}${unit}`;
  return { what, value: shown(value), budget: `≤ ${shown(most)}`, holds: value <= most };
}

/** A ratio with two digits that may be at most so much. */
export function ratioAtMost(what: string, ratio: number, most: number): BenchLine {
  return {
    what,
    value: `${ratio.toFixed(2)} ×`,
    budget: `≤ ${most} ×`,
    holds: ratio <= most,
  };
}

/** A Markdown table in columns of equal width: it reads well in a terminal too. */
export function tableOf(lines: readonly BenchLine[]): string {
  const rows = [
    ['what', 'measured', 'budget', ''],
    ...lines.map(({ what, value, budget, holds }) => [
      what,
      value,
      budget,
      holds === null ? '' : holds ? 'holds' : 'MISSED',
    ]),
  ];
  const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) => {
    const cells = row.map((cell, at) =>
      at === 1 || at === 2 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
    );
    return `| ${cells.join(' | ')} |`;
  };
  const [head = [], ...body] = rows;
  const rule = widths.map((width, at) =>
    at === 1 || at === 2 ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2),
  );
  return [line(head), `|${rule.join('|')}|`, ...body.map(line)].join('\n');
}
