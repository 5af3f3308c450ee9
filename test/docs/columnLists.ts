/** The lists of docs/columns.md and docs/columns.ru.md as the data gives them. */

import { COLUMN_NAMES, type ColumnName } from '../../src/core/call/columns';
import { EXPORTS } from '../../src/core/exports/exportList';
import type { HeaderKind } from '../../src/core/exports/form/headerKinds';
import type { OwnHeader, TrackerExport, Trap } from '../../src/core/exports/form/trackerExport';
import { knownNames, type NameGroup } from '../../src/core/exports/knownNames';
import { allTraps } from '../../src/core/exports/traps';
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
    proved: 'only if the cells prove it',
    or: ' or ',
    left: 'not taken',
    inbound: 'calls that come in',
    dayFirst: 'slash dates have the day first',
    monthFirst: 'slash dates have the month first',
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
    proved: 'только если это доказывают ячейки',
    or: ' или ',
    left: 'не берутся',
    inbound: 'входящие звонки',
    dayFirst: 'в датах через косую черту первым стоит день',
    monthFirst: 'в датах через косую черту первым стоит месяц',
    trap: (column: string, content: string) => `похож на ${column}, а в нём ${content}`,
    beside: (marks: string) => `; рядом с ${marks}`,
    better: (name: string) => `. В выгрузке для этого есть ${name}`,
  },
} as const;

/** The section of one column: heading, plain name, known names, best first. */
export function columnSection(language: Language, column: ColumnName): string {
  const groups = knownNames()[column].map(
    (group, index) => `${index + 1}. ${groupLine(language, group)}`,
  );
  return [`### ${column}`, '', FIELD_TEXTS[`field.${column}`][language], '', ...groups].join('\n');
}

export function allSections(language: Language): readonly string[] {
  return COLUMN_NAMES.map((column) => columnSection(language, column));
}

/** One line for each look-alike. */
export function trapLines(language: Language): readonly string[] {
  return allTraps().map((trap) => `- ${trapLine(language, trap)}`);
}

function groupLine(language: Language, group: NameGroup): string {
  const words = WORDS[language];
  const from = group.from.map((tracker) => (tracker === 'general' ? words.people : tracker));
  return [`${quoted(group.names)} (${from.join(', ')})`, ...notesOf(language, group)].join('; ');
}

function notesOf(language: Language, { reads, part, weak, proved }: HeaderKind): readonly string[] {
  const words = WORDS[language];
  return [
    ...(reads === undefined ? [] : [words[reads]]),
    ...(part === undefined ? [] : [words[part]]),
    ...(weak === undefined ? [] : [words.weak]),
    ...(proved === undefined ? [] : [words.proved]),
  ];
}

/** One line for each export: how it is told, what its headers are, what is left out, which calls are taken. */
export function exportLines(language: Language): readonly string[] {
  return EXPORTS.map((one) => `- ${exportLine(language, one)}`);
}

function exportLine(language: Language, one: TrackerExport): string {
  const words = WORDS[language];
  const marks = one.marks.map((set) => quoted(set, ' + ')).join(words.or);
  const own = COLUMN_NAMES.flatMap((column) =>
    (one.own?.[column] ?? []).map((header) => ownHeader(language, column, header)),
  );
  const left = (one.ownTraps ?? []).map(({ names, content }) => {
    return `${quoted(names)} (${CONTENT_TEXTS[`columns.content.${content}`][language]})`;
  });
  const parts = [
    ...(own.length === 0 ? [] : [own.join(', ')]),
    ...(left.length === 0 ? [] : [`${words.left}: ${left.join(', ')}`]),
    ...(one.direction === undefined
      ? []
      : [
          `${words.inbound}: ${quoted([one.direction.header])} = ${one.direction.inbound.join(', ')}`,
        ]),
    ...(one.slashDates === undefined ? [] : [words[one.slashDates]]),
  ];
  return `**${one.name}** (${marks})${parts.length === 0 ? '' : `: ${parts.join('; ')}`}`;
}

function ownHeader(language: Language, column: ColumnName, header: OwnHeader): string {
  const notes = notesOf(language, header);
  return `${quoted(header.names)} → ${column}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
}

function trapLine(language: Language, trap: Trap): string {
  const words = WORDS[language];
  const content = CONTENT_TEXTS[`columns.content.${trap.content}`][language];
  const beside = trap.beside === undefined ? '' : words.beside(quoted(trap.beside));
  const better = trap.better === undefined ? '' : words.better(quoted([trap.better]));
  return `${quoted(trap.names)}: ${words.trap(trap.column, content)}${beside}${better}`;
}

function quoted(names: readonly string[], between = ', '): string {
  return names
    .map((name) => (/\p{Script=Cyrillic}/u.test(name) ? `«${name}»` : `\`${name}\``))
    .join(between);
}
