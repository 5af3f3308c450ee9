/** Workbooks of every kind that programs write, made here: part by part, with what each kind has of its own. */

import { strToU8, zipSync } from 'fflate';
import { excelFile } from '../excelPackage';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface Tab {
  readonly name: string;
  /** The last word of its relationship. */
  readonly type?: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly xml: string;
  /** Relationships of the part: id, type, target. */
  readonly related?: readonly (readonly [id: string, type: string, target: string])[];
}

interface Book {
  readonly tabs: readonly Tab[];
  readonly activeTab?: number;
  readonly parts?: Readonly<Record<string, string>>;
  readonly types?: Readonly<Record<string, string>>;
  readonly afterSheets?: string;
}

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.000&quot; &amp; &quot;"/></numFmts><fonts count="1"><font><name val="Arial"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf fillId="2" applyFill="1"/></cellXfs></styleSheet>`;

/** Rows of calls with texts that XML must escape. */
const ROWS = `<row r="1">${text('A1', 'ClientId')}${text('B1', 'DateTime')}${text('C1', 'Phone &amp; &lt;more&gt;')}</row><row r="2">${text('A2', '1654321098765432101')}${text('B2', '20.11.2026 10:00')}${text('C2', 'a]]&gt;b_x000D_c&#10;d')}</row><row r="3">${text('A3', 'abc')}${text('B3', 'yesterday')}<c r="C3"><v>79451234567</v></c></row>`;

function text(ref: string, content: string): string {
  return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;
}

function sheet(rows = ROWS, before = '', after = ''): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

function relationships(entries: readonly (readonly [string, string, string])[]): string {
  const lines = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

/** Texts of the parts by name. */
function partsOf({ tabs, activeTab = 0, parts = {}, types = {}, afterSheets = '' }: Book) {
  const kindOf = ({ type = 'worksheet' }: Tab) => type;
  const fileOf = (index: number) => `xl/worksheets/sheet${index + 1}.xml`;
  const overrides = {
    'xl/workbook.xml': `${TYPES}.sheet.main+xml`,
    'xl/styles.xml': `${TYPES}.styles+xml`,
    ...Object.fromEntries(
      tabs.map((tab, index) => [
        fileOf(index),
        /macro/i.test(kindOf(tab))
          ? 'application/vnd.ms-excel.macrosheet+xml'
          : `${TYPES}.${kindOf(tab)}+xml`,
      ]),
    ),
    ...types,
  };
  const texts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${Object.entries(
      overrides,
    )
      .map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
      .join('')}</Types>`,
    '_rels/.rels': relationships([['r1', `${OFFICE}/officeDocument`, 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="${activeTab}"/></bookViews><sheets>${tabs
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="r${index + 1}"/>`,
      )
      .join('')}</sheets>${afterSheets}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...tabs.map(
        (tab, index) =>
          [
            `r${index + 1}`,
            /macro/i.test(kindOf(tab))
              ? `http://schemas.microsoft.com/office/2006/relationships/${kindOf(tab)}`
              : `${OFFICE}/${kindOf(tab)}`,
            fileOf(index).slice(3),
          ] as const,
      ),
      ['styles', `${OFFICE}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
    ...parts,
  };
  for (const [index, { xml, related = [] }] of tabs.entries()) {
    texts[fileOf(index)] = xml;
    if (related.length > 0) {
      texts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships(related);
    }
  }
  return texts;
}

function book(given: Book, bytesOf: (text: string) => Uint8Array = (xml) => strToU8(HEAD + xml)) {
  const entries = Object.entries(partsOf(given));
  return zipSync(Object.fromEntries(entries.map(([name, xml]) => [name, bytesOf(xml)])));
}

/** The same with the namespaces of Strict Open XML. */
function strict(given: Book): Uint8Array {
  const inStrict = (xml: string) =>
    xml
      .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
      .replaceAll(OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
      .replace('<workbook ', '<workbook conformance="strict" ');
  return book(given, (xml) => strToU8(HEAD + inStrict(xml)));
}

const CALLS: Tab = { name: 'Calls', xml: sheet() };
const view = (name: string, attributes = '') =>
  `<${name} xmlns="${MAIN}"><sheetViews><sheetView${attributes} workbookViewId="0"/></sheetViews></${name}>`;

const CHART: Tab = {
  name: 'Chart',
  type: 'chartsheet',
  xml: view('chartsheet', ' tabSelected="1"'),
};
const DIALOG: Tab = {
  name: 'Dialog',
  type: 'dialogsheet',
  xml: view('dialogsheet', ' showRowColHeaders="0" tabSelected="1"'),
};
const MACRO: Tab = {
  name: 'Macro1',
  type: 'xlMacrosheet',
  xml: `<xm:macrosheet xmlns="${MAIN}" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData><row r="1"><c r="A1"><f>ALERT("hi")</f></c></row></sheetData></xm:macrosheet>`,
};

/** A tab with one note at A2, as some program writes it. */
function noted(comments: string, target = '../comments1.xml', part = 'xl/comments1.xml'): Book {
  const vml = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="s1"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>`;
  return {
    tabs: [
      {
        ...CALLS,
        xml: sheet(ROWS, '', '<legacyDrawing r:id="r2"/>'),
        related: [
          ['r1', `${OFFICE}/comments`, target],
          ['r2', `${OFFICE}/vmlDrawing`, '../drawings/vmlDrawing1.vml'],
        ],
      },
    ],
    parts: { [part]: comments, 'xl/drawings/vmlDrawing1.vml': vml },
    types: { [part]: `${TYPES}.comments+xml` },
  };
}

const NOTE = '<text><t>Call &amp; ask</t></text>';
const COMMENTS = `<comments xmlns="${MAIN}"><authors><author>A &amp; B</author></authors><commentList><comment ref="A2" authorId="0">${NOTE}</comment></commentList></comments>`;
const PREFIXED = `<x:comments xmlns:x="${MAIN}"><x:authors><x:author>A</x:author></x:authors><x:commentList><x:comment ref="A2" authorId="0"><x:text><x:t>Call</x:t></x:text></x:comment></x:commentList></x:comments>`;
const BOTH_NAMESPACES = PREFIXED.replace('<x:comments ', '<x:comments xmlns="urn:other" ');

/** By what they are; each has calls on a tab `Calls`. */
export const KINDS: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['Excel, with charts, filter, rules, threads', excelFile()],
  ['Excel with macros', excelFile({ macros: true })],
  ['Excel with a button, whose text is HTML', excelFile({ button: true })],
  ['Excel for Mac, years from 1904', excelFile({ date1904: true })],
  ['names with a prefix', excelFile({ prefix: 'x' })],
  ['a chart sheet first and active', book({ tabs: [CHART, CALLS] })],
  ['a chart sheet last and active', book({ tabs: [CALLS, CHART], activeTab: 1 })],
  ['a dialog sheet first', book({ tabs: [DIALOG, CALLS] })],
  ['a macro sheet between', book({ tabs: [CALLS, MACRO, { name: 'B', xml: sheet('') }] })],
  [
    'a hidden sheet first',
    book({ tabs: [{ name: 'Old', state: 'hidden', xml: sheet('') }, CALLS] }),
  ],
  [
    'a very hidden sheet',
    book({ tabs: [CALLS, { name: 'Deep', state: 'veryHidden', xml: sheet('') }] }),
  ],
  ['Strict Open XML', strict({ tabs: [CALLS, CHART], activeTab: 1 })],
  ['Strict Open XML with notes', strict(noted(COMMENTS))],
  ['notes of Excel', book(noted(COMMENTS))],
  ['notes with a prefix', book(noted(PREFIXED))],
  ['notes with a prefix and a namespace beside it', book(noted(BOTH_NAMESPACES))],
  [
    'notes in a folder, with absolute targets',
    book(noted(COMMENTS, '/xl/comments/comment1.xml', 'xl/comments/comment1.xml')),
  ],
  ['notes without any', book(noted(`<comments xmlns="${MAIN}"/>`))],
  [
    'cells of a look of their own far to the right',
    book({
      tabs: [
        {
          ...CALLS,
          xml: sheet(
            ROWS.replaceAll('</row>', '<c r="AZ9" s="1"/></row>').replace(
              /<row r="(\d)">(.*?)AZ9/g,
              '<row r="$1">$2AZ$1',
            ),
          ),
        },
      ],
    }),
  ],
  [
    'a fill in the last column',
    book({ tabs: [{ ...CALLS, xml: sheet(ROWS.replace('</row>', '<c r="XFD1" s="2"/></row>')) }] }),
  ],
  [
    'a look of whole columns and rows',
    book({
      tabs: [
        {
          ...CALLS,
          xml: sheet(
            ROWS.replace('<row r="2"', '<row r="2" s="2" customFormat="1"'),
            '<cols><col min="1" max="16384" width="9" style="1"/></cols>',
          ),
        },
      ],
    }),
  ],
  [
    'rows and cells without numbers',
    book({ tabs: [{ ...CALLS, xml: sheet(ROWS.replace(/ r="[A-Z]*\d+"/g, '')) }] }),
  ],
  [
    'an empty sheet that closes itself',
    book({ tabs: [CALLS, { name: 'Empty', xml: `<worksheet xmlns="${MAIN}"/>` }] }),
  ],
  [
    'rows that close themselves',
    book({
      tabs: [{ ...CALLS, xml: sheet().replace(/<sheetData>.*<\/sheetData>/, '<sheetData/>') }],
    }),
  ],
  [
    'comments, instructions and CDATA',
    book({
      tabs: [
        {
          ...CALLS,
          xml: sheet(
            `${ROWS}<row r="4"><c r="A4" t="str"><f><![CDATA["a"&"<b>"]]></f><v>a&lt;b></v></c></row>`,
            '<!-- <sheetData> --><?mso x?>',
          ),
        },
      ],
    }),
  ],
  [
    'parts in UTF-16',
    book({ tabs: [CALLS] }, (xml) =>
      Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`, 'utf16le'),
    ),
  ],
  [
    'parts with a byte order mark and no declaration',
    book({ tabs: [CALLS] }, (xml) => strToU8(`\ufeff${xml}`)),
  ],
  [
    'names with quotes and ampersands',
    book({
      tabs: [CALLS, { name: 'A &amp; &quot;B&quot; it&apos;s', xml: sheet('') }],
      afterSheets: `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">'A &amp; "B" it''s'!$A$1</definedName></definedNames>`,
    }),
  ],
  [
    'extensions and rules of later years',
    book({
      tabs: [
        {
          ...CALLS,
          xml: sheet(
            ROWS,
            '',
            `<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="0"/></ext></extLst>`,
          ),
        },
      ],
    }),
  ],
  [
    'a table',
    book({
      tabs: [
        {
          ...CALLS,
          xml: sheet(ROWS, '', '<tableParts count="1"><tablePart r:id="t1"/></tableParts>'),
          related: [['t1', `${OFFICE}/table`, '../tables/table1.xml']],
        },
      ],
      parts: {
        'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A1:C3"><autoFilter ref="A1:C3"/><tableColumns count="3"><tableColumn id="1" name="ClientId"/><tableColumn id="2" name="DateTime"/><tableColumn id="3" name="Phone &amp; &lt;more&gt;"/></tableColumns></table>`,
      },
      types: { 'xl/tables/table1.xml': `${TYPES}.table+xml` },
    }),
  ],
];
