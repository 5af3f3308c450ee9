/** The lists of docs/columns.md and docs/columns.ru.md as the data gives them. */

import { COLUMN_NAMES, type ColumnName } from '../../src/core/call/columns';
import { KNOWN_NAMES } from '../../src/core/exports/knownNames';
import type { NameGroup } from '../../src/core/exports/nameGroup';
import { TRAPS, type Trap } from '../../src/core/exports/trapList';
import type { Language } from '../../src/texts/records';
import { CONTENT_TEXTS } from '../../src/texts/server/contents';
import { FIELD_TEXTS } from '../../src/texts/shared/fieldTexts';

const WORDS = {
  en: {
    people: 'people',
    inverse: 'says the opposite',
    states: 'words; 1 and 0 say the opposite',
    counts: '1 is the first call, more are later ones',
    date: 'may be the date alone',
    time: 'may be the time of day alone',
    weak: 'only if the cells fit',
    trap: (column: string, content: string) => `looks like ${column}, holds ${content}`,
    beside: (marks: string) => `; beside ${marks}`,
    better: (name: string) => `. The export has ${name} for it`,
  },
  ru: {
    people: 'люди',
    inverse: 'говорит обратное',
    states: 'слова; 1 и 0 говорят обратное',
    counts: '1 — первый звонок, больше — следующие',
    date: 'может быть одной датой',
    time: 'может быть одним временем дня',
    weak: 'только если подходят ячейки',
    trap: (column: string, content: string) => `похож на ${column}, а в нём ${content}`,
    beside: (marks: string) => `; рядом с ${marks}`,
    better: (name: string) => `. В выгрузке для этого есть ${name}`,
  },
} as const;

/** The section of one column: heading, plain name, known names, best first. */
export function columnSection(language: Language, column: ColumnName): string {
  const groups = KNOWN_NAMES[column].map(
    (group, index) => `${index + 1}. ${groupLine(language, group)}`,
  );
  return [`### ${column}`, '', FIELD_TEXTS[`field.${column}`][language], '', ...groups].join('\n');
}

export function allSections(language: Language): readonly string[] {
  return COLUMN_NAMES.map((column) => columnSection(language, column));
}

/** One line for each look-alike. */
export function trapLines(language: Language): readonly string[] {
  return TRAPS.map((trap) => `- ${trapLine(language, trap)}`);
}

function groupLine(language: Language, group: NameGroup): string {
  const words = WORDS[language];
  const from = group.from.map((tracker) => (tracker === 'general' ? words.people : tracker));
  const notes = [
    ...(group.reads === undefined ? [] : [words[group.reads]]),
    ...(group.part === undefined ? [] : [words[group.part]]),
    ...(group.weak === undefined ? [] : [words.weak]),
  ];
  return [`${quoted(group.names)} (${from.join(', ')})`, ...notes].join('; ');
}

function trapLine(language: Language, trap: Trap): string {
  const words = WORDS[language];
  const content = CONTENT_TEXTS[`columns.content.${trap.content}`][language];
  const beside = trap.beside === undefined ? '' : words.beside(quoted(trap.beside));
  const better = trap.better === undefined ? '' : words.better(quoted([trap.better]));
  return `${quoted(trap.names)}: ${words.trap(trap.column, content)}${beside}${better}`;
}

function quoted(names: readonly string[]): string {
  return names
    .map((name) => (/\p{Script=Cyrillic}/u.test(name) ? `«${name}»` : `\`${name}\``))
    .join(', ');
}
