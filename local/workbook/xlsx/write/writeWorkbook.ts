/** Writes the workbook in memory as a package: the one it came in, changed where the workbook did. */

import type { CarriedParts } from '../../carriedParts';
import { SheetTrack } from '../../changeTracker';
import type { SheetView, Workbook } from '../../model';
import type { OfficePackage } from '../package';
import { bookSheets, type PlacedSheet, workbookXml } from '../workbookPart';
import { blankPackage, blankStyles, WORKBOOK_TYPE, WORKSHEET_TYPE } from './blankPackage';
import { StyleTable } from './styleTable';
import { writeSheet } from './writeSheet';

export interface WrittenWorkbook {
  readonly pkg: OfficePackage;
  /** What the saved file no longer has, or has in another form; for a person, one thing each. */
  readonly lost: readonly string[];
}

export function writeWorkbook(workbook: Workbook, carried: CarriedParts): WrittenWorkbook {
  const pkg = carried.pkg?.copy() ?? blankPackage();
  const name = pkg.workbookName() ?? 'xl/workbook.xml';
  const lost = [...dropWhatCannotStay(pkg, name), ...whatStaysBehind(workbook, carried)];
  const stylesName = pkg.relationships(name).find(({ type }) => type === 'styles')?.target;
  const styleTable = new StyleTable(pkg.text(stylesName ?? '') ?? blankStyles(), carried.styles);
  const fileSheets = bookSheets(pkg.text(name) ?? '');
  const placed: PlacedSheet[] = [];
  const sheetName = (sheetId: number): string | undefined =>
    workbook.sheet(sheetId)?.properties.name;
  const macroSheets = pkg.relationships(name).filter(({ type }) => /MacroSheet$/i.test(type));
  const dropped: string[] = [];
  for (const view of workbook.sheets) {
    const part = carried.sheets.get(view.sheetId)?.partName;
    if (part !== undefined && macroSheets.some(({ target }) => target === part)) {
      // A workbook that may hold them is another kind of file, with macros.
      lost.push(`macros on the sheet "${view.properties.name}"`);
      dropped.push(part);
      continue;
    }
    const sheet = placeSheet(pkg, name, view, carried, fileSheets, placed);
    placed.push(sheet);
    const { sheetId } = view;
    if (view.properties.kind !== 'GRID') {
      selectTab(pkg, sheet.partName, workbook.active.sheetId === sheetId);
      continue;
    }
    const track = carried.tracks.get(sheetId) ?? new SheetTrack(0, 0);
    const { active } = workbook;
    const selection = active.sheetId === sheetId ? active.area : null;
    const { partName } = sheet;
    lost.push(
      ...writeSheet({ pkg, partName, view, track, carried, styleTable, selection, sheetName }),
    );
  }
  if (stylesName === undefined) {
    pkg.relate(name, 'styles', 'xl/styles.xml');
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
    pkg.setContentTypes({ 'xl/styles.xml': type });
  }
  if (stylesName === undefined || styleTable.isChanged) {
    pkg.write(stylesName ?? 'xl/styles.xml', styleTable.toXml());
  }
  pkg.write(name, workbookXml(pkg.text(name) ?? '', placed, workbook, carried));
  const gone = [...carried.sheets]
    .filter(([sheetId]) => workbook.sheet(sheetId) === undefined)
    .map(([, { partName }]) => partName);
  if (gone.length + dropped.length > 0) removeSheets(pkg, name, [...gone, ...dropped]);
  relativeTargets(pkg);
  return { pkg, lost };
}

/** The part, relationship and number of a sheet; a sheet that was made since gets new ones. */
function placeSheet(
  pkg: OfficePackage,
  workbookName: string,
  view: SheetView,
  carried: CarriedParts,
  fileSheets: ReturnType<typeof bookSheets>,
  placed: readonly PlacedSheet[],
): PlacedSheet {
  const file = carried.sheets.get(view.sheetId);
  if (file !== undefined) {
    const { id = '' } =
      pkg.relationships(workbookName).find(({ target }) => target === file.partName) ?? {};
    const entry = fileSheets.find(({ relationshipId }) => relationshipId === id);
    const number = entry?.number ?? 1;
    return { view, partName: file.partName, relationshipId: id, number, raw: entry?.raw };
  }
  let counter = 1;
  while (pkg.has(`xl/worksheets/sheet${counter}.xml`)) counter++;
  const partName = `xl/worksheets/sheet${counter}.xml`;
  pkg.write(partName, '<worksheet/>');
  pkg.setContentTypes({ [partName]: WORKSHEET_TYPE });
  const relationshipId = pkg.relate(workbookName, 'worksheet', partName);
  const taken = new Set([...fileSheets, ...placed].map(({ number }) => number));
  let number = view.sheetId;
  // The format's sheet ids end at 65,534; Google's do not.
  if (!(number >= 1 && number <= 65_534) || taken.has(number)) {
    number = 1;
    while (taken.has(number)) number++;
  }
  return { view, partName, relationshipId, number, raw: undefined };
}

/** Two selected tabs would be edited together. The list `sheetViews` begins with the same letters. */
function selectTab(pkg: OfficePackage, partName: string, selected: boolean): void {
  const xml = pkg.text(partName);
  if (xml === undefined) return;
  const bare = xml.replace(/(<sheetView(?=\s)[^>]*?)\stabSelected=(["'])\w+\2/g, '$1');
  const wanted = selected ? bare.replace(/<sheetView(?=[\s/>])/, '$& tabSelected="1"') : bare;
  if (wanted !== xml) pkg.write(partName, wanted);
}

/** What would make the saved file wrong or unreadable. */
function dropWhatCannotStay(pkg: OfficePackage, workbookName: string): string[] {
  const lost: string[] = [];
  const drop = (owner: string, type: RegExp): boolean => {
    const all = pkg.relationships(owner);
    const found = all.filter((relationship) => type.test(relationship.type));
    if (found.length === 0) return false;
    pkg.setRelationships(
      owner,
      all.filter((relationship) => !found.includes(relationship)),
    );
    for (const { target, external } of found) {
      if (external) continue;
      pkg.remove(target);
      pkg.setContentTypes({ [target]: null });
    }
    return true;
  };
  // The order of calculation is made anew by whoever opens the file.
  drop(workbookName, /^calcChain$/);
  if (drop(workbookName, /^vbaProject$/)) lost.push('macros');
  if (drop('', /^origin$/)) lost.push('digital signature');
  if (pkg.contentType(workbookName) !== WORKBOOK_TYPE) {
    pkg.setContentTypes({ [workbookName]: WORKBOOK_TYPE });
  }
  return lost;
}

/** Things that are kept but do not follow what happened to their sheet. */
function whatStaysBehind(workbook: Workbook, carried: CarriedParts): string[] {
  const kinds: Readonly<Record<string, string>> = {
    drawing: 'charts and images',
    table: 'tables',
    pivotTable: 'pivot tables',
  };
  const notes: string[] = [];
  for (const [sheetId, { partName, opened }] of carried.sheets) {
    const view = workbook.sheet(sheetId);
    if (view === undefined || carried.pkg === null) continue;
    if (view.properties.name !== opened.name) {
      notes.push(`formulas and charts that name "${opened.name}" (the sheet has another name now)`);
    }
    if (carried.tracks.get(sheetId)?.moved !== true) continue;
    const types = new Set(carried.pkg.relationships(partName).map(({ type }) => type));
    for (const [type, words] of Object.entries(kinds)) {
      if (types.has(type))
        notes.push(`places of ${words} on "${opened.name}" (rows or columns moved)`);
    }
  }
  return notes;
}

function removeSheets(pkg: OfficePackage, workbookName: string, partNames: string[]): void {
  pkg.setRelationships(
    workbookName,
    pkg.relationships(workbookName).filter(({ target }) => !partNames.includes(target)),
  );
  const reached = new Set<string>();
  const reach = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const { target, external } of pkg.relationships(name)) if (!external) reach(target);
  };
  reach('');
  for (const name of pkg.names()) {
    const isKept = name === '[Content_Types].xml' || name.endsWith('.rels') || reached.has(name);
    if (isKept) continue;
    pkg.setRelationships(name, []);
    pkg.remove(name);
    pkg.setContentTypes({ [name]: null });
  }
}

function relativeTargets(pkg: OfficePackage): void {
  for (const name of pkg.names()) {
    if (!name.endsWith('.rels')) continue;
    if (!/Target\s*=\s*["']\//.test(pkg.text(name) ?? '')) continue;
    const owner = name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
    pkg.setRelationships(owner, pkg.relationships(owner));
  }
}
