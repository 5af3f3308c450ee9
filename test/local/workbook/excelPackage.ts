/** A workbook as Excel itself writes it, part by part, with what other programs do not write. */

import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MS = 'http://schemas.microsoft.com/office';
const TYPES = 'application/vnd.openxmlformats-officedocument';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export interface ExcelParts {
  /** Rows of the first sheet. */
  readonly rows?: string;
  /** What follows the rows there. */
  readonly afterRows?: string;
  readonly beforeRows?: string;
  readonly date1904?: boolean;
  /** Prefix of the main namespace, as some libraries write it. */
  readonly prefix?: string;
  readonly macros?: boolean;
  readonly button?: boolean;
}

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy\\ hh:mm:ss"/><numFmt numFmtId="165" formatCode="[$-419]d\\ mmm\\ yyyy;@"/></numFmts>
<fonts count="3"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><sz val="11"/><color theme="0"/><name val="Calibri"/></font><font><sz val="11"/><color rgb="FFFF0000"/><name val="Calibri"/></font></fonts>
<fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor theme="9" tint="0.79998168889431442"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFFFF"/></patternFill></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="12"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="14" fontId="0" fillId="3" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1"/><xf numFmtId="46" fontId="0" fillId="4" borderId="0" xfId="0"/><xf numFmtId="165" fontId="2" fillId="5" borderId="0" xfId="0"><alignment horizontal="center" wrapText="1"/></xf><xf numFmtId="21" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><protection locked="0"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><extLst><ext uri="{C7286773-470A-42A8-94C5-96B5CB345126}" xmlns:xfpb="${MS}/spreadsheetml/2022/featurepropertybag"><xfpb:xfComplement i="0"/></ext></extLst></xf><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="22" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const THEME = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2><a:accent3><a:srgbClr val="A5A5A5"/></a:accent3><a:accent4><a:srgbClr val="FFC000"/></a:accent4><a:accent5><a:srgbClr val="5B9BD5"/></a:accent5><a:accent6><a:srgbClr val="70AD47"/></a:accent6><a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink></a:clrScheme></a:themeElements></a:theme>`;

/** Rich text, phonetic hints, escapes, line breaks, an empty item. */
const STRINGS = `<sst xmlns="${MAIN}" count="8" uniqueCount="8"><si><t>ClientId</t></si><si><r><t>Дата</t></r><r><rPr><b/></rPr><t xml:space="preserve"> и время</t></r></si><si><t>1654321098765432101</t></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t xml:space="preserve"> a &amp; b_x000D_&#10;c </t></si><si><t/></si><si/><si><t>_x005F_x000D_</t></si></sst>`;

const ROWS = `<row r="1" spans="1:8" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="4"/></row><row r="2"><c r="A2" s="2" t="s"><v>2</v></c><c r="B2" s="3"><v>46336.395844907405</v></c><c r="C2" s="5"><v>1.4004629629629599E-3</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#DIV/0!</v></c><c r="F2"><f t="shared" ref="F2:F4" si="0">$A2&amp;B2*2+SUM(C$1:C2)</f><v>3</v></c><c r="G2" t="str"><f>_xlfn.CONCAT("_xlfn.x",A2)</f><v>xy</v></c></row><row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3" s="6"><v>46336</v></c><c r="C3" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c r="D3" t="d"><v>2026-11-10T09:30:00</v></c><c r="F3"><f t="shared" si="0"/><v>4</v></c><c r="H3" cm="1"><f t="array" ref="H3:H5">_xlfn._xlws.SORT(B2:B4)</f><v>1</v></c></row><row r="4"><c r="A4" t="s"><v>4</v></c><c r="B4" s="7"><v>0.5</v></c><c r="F4"><f t="shared" si="0"/><v>5</v></c><c r="H4"><v>2</v></c></row><row r="5"><c r="A5" t="s"><v>7</v></c><c r="B5" s="9" t="b"><v>0</v></c><c r="H5"><v>3</v></c></row>`;

const VML = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype><v:shape id="_x0000_s1025" type="#_x0000_t202" style='position:absolute;width:300pt;visibility:hidden'><x:ClientData ObjectType="Note"><x:Anchor>1, 15, 0, 2, 3, 15, 3, 16</x:Anchor><x:Row>1</x:Row><x:Column>0</x:Column></x:ClientData></v:shape><v:shape id="_x0000_s1026" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`;

/** Excel writes the text of a form's button as HTML, which is no XML. */
const BUTTON = `<v:shape id="_x0000_s1027" type="#_x0000_t201"><v:textbox><font>Go<br></font></v:textbox><x:ClientData ObjectType="Button"><x:Row>7</x:Row></x:ClientData></v:shape>`;

/** The bytes of the file; the first sheet is `Calls`, the second a chart sheet. */
export function excelFile(given: ExcelParts = {}): Uint8Array {
  const p = given.prefix === undefined ? '' : `${given.prefix}:`;
  const named = (xml: string): string =>
    p === ''
      ? xml
      : xml
          .replace(/(<\/?)(?=[A-Za-z])(?!xdr:|c:|a:)/g, `$1${p}`)
          .replace('xmlns=', `xmlns:${given.prefix}=`);
  const sheet = `<worksheet xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="${MS}/spreadsheetml/2009/9/ac"><sheetPr><tabColor theme="5"/></sheetPr><dimension ref="A1:H5"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomRight" activeCell="B3" sqref="B3:C4"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="24.7109375" style="2" customWidth="1"/><col min="2" max="3" width="18.28515625" customWidth="1"/></cols>${given.beforeRows ?? ''}<sheetData>${given.rows ?? ROWS}</sheetData>${given.afterRows ?? `<autoFilter ref="A1:H5"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter><conditionalFormatting sqref="B2:B5"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>5</formula></cfRule></conditionalFormatting><dataValidations count="2"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="D2:D5"><formula1>"TRUE,FALSE"</formula1></dataValidation><dataValidation type="whole" sqref="C2:C5"><formula1>1</formula1><formula2>10</formula2></dataValidation></dataValidations><hyperlinks><hyperlink ref="A3" r:id="rId9"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>`}</worksheet>`;
  const texts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="${TYPES}.vmlDrawing"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/xl/workbook.xml" ContentType="${given.macros ? 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' : `${TYPES}.spreadsheetml.sheet.main+xml`}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.spreadsheetml.worksheet+xml"/><Override PartName="/xl/chartsheets/sheet1.xml" ContentType="${TYPES}.spreadsheetml.chartsheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/comments1.xml" ContentType="${TYPES}.spreadsheetml.comments+xml"/><Override PartName="/xl/calcChain.xml" ContentType="${TYPES}.spreadsheetml.calcChain+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': named(
      `<workbook xmlns="${MAIN}" xmlns:r="${R}"><workbookPr${given.date1904 ? ' date1904="1"' : ''}/><bookViews><workbookView xWindow="0" yWindow="0" activeTab="0"/></bookViews><sheets><sheet name="Calls" sheetId="3" r:id="rId1"/><sheet name="Chart" sheetId="5" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Calls!$A$1:$H$5</definedName><definedName name="Rate">Calls!$B$2</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${R}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${R}/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="rId3" Type="${R}/theme" Target="theme/theme1.xml"/><Relationship Id="rId4" Type="${R}/styles" Target="styles.xml"/><Relationship Id="rId5" Type="${R}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId6" Type="${R}/calcChain" Target="calcChain.xml"/><Relationship Id="rId7" Type="http://schemas.microsoft.com/office/2017/10/relationships/person" Target="persons/person.xml"/>${given.macros ? `<Relationship Id="rId8" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>` : ''}</Relationships>`,
    'xl/worksheets/sheet1.xml': named(sheet),
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${R}/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="rId2" Type="${R}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId3" Type="${R}/comments" Target="../comments1.xml"/><Relationship Id="rId4" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/><Relationship Id="rId9" Type="${R}/hyperlink" Target="https://example.com/?a=1&amp;b=2" TargetMode="External"/></Relationships>`,
    'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
    'xl/drawings/drawing1.xml':
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
    'xl/drawings/vmlDrawing1.vml': given.button ? VML.replace('</xml>', `${BUTTON}</xml>`) : VML,
    'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>Анна</author><author>tc={11111111-2222-3333-4444-555555555555}</author></authors><commentList><comment ref="A2" authorId="0"><text><r><rPr><b/></rPr><t>Анна:</t></r><r><t xml:space="preserve">\nПерезвонить</t></r></text></comment><comment ref="B3" authorId="1"><text><t>[Threaded comment]\n\nYour version of Excel allows you to read this.</t></text></comment></commentList></comments>`,
    'xl/threadedComments/threadedComment1.xml': `<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B3" personId="{P1}" id="{T1}"><text>Верно?</text></threadedComment><threadedComment ref="B3" personId="{P2}" id="{T2}" parentId="{T1}"><text>Да</text></threadedComment></ThreadedComments>`,
    'xl/persons/person.xml': `<personList xmlns="${MS}/spreadsheetml/2018/threadedcomments"><person displayName="Анна" id="{P1}"/><person displayName="Борис" id="{P2}"/></personList>`,
    'xl/theme/theme1.xml': THEME,
    'xl/styles.xml': named(STYLES),
    'xl/sharedStrings.xml': named(STRINGS),
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="F2" i="3"/></calcChain>`,
  };
  if (given.macros) texts['xl/vbaProject.bin'] = 'macros';
  return zipSync(
    Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [
        name,
        strToU8(name.endsWith('.bin') || name.endsWith('.vml') ? text : HEAD + text),
      ]),
    ),
  );
}
