/** What `npm start -- --help` prints. */

/** One line an option, in the order of the work. */
export const HELP = `npm start -- [FILE] [options]

Opens FILE (.csv or .xlsx; the example without one) as a spreadsheet, checks its calls, sends the good
ones with the built add-on and saves the workbook with marks and log.

  --sheet NAME           the tab; else the first shown one with cells that is not ours
  --encoding NAME        of a CSV file that is not UTF-8 (windows-1251, koi8-r …); else told by its words
  --check                check only, send nothing
  --yes                  go on where a person would be asked
  --counter ID           counter of Metrica
  --id-type T            CLIENT_ID, YCLID or USER_ID; else by the columns found
  --comment TEXT         comment of the uploads
  --goal NAME            name of the goal for calls
  --token TOKEN          or METRICA_TOKEN in the environment; never saved
  --api URL              where requests go; else a stand-in of the run's own
  --timezone ZONE        of the spreadsheet (Europe/Moscow)
  --locale L             of the spreadsheet (ru_RU)
  --country CC           of phone numbers (RU)
  --lang en|ru           language of what is printed (en)
  --map COLUMN=HEADER    over what was found; repeatable
  --const COLUMN=VALUE   one value for all rows; repeatable
  --set NAME=VALUE       any other setting of the tab; repeatable
  --do ACTION            clear, problems-sheet, fix=CODE, undo, line=ROW, refresh, find-refused,
                         try-refused, send-changed, send-moved, results=DAYS, campaigns=DAYS,
                         results-sheet=DAYS (days 1 to 90; 30 without a number),
                         case-file=BATCH
  --decide CHOICE        count-as-delivered, send-all, same-calls, goes-on-here, arrived=BATCH, again=BATCH
  --schedule SPEC        every 1h|3h|6h|12h, daily 07, mon,wed,fri 07, off
  --hours N              let N hours pass on the host's clock
  --now TIME             ISO time, for a run that can be repeated
  --out FILE.xlsx        where the workbook goes (out/ + name), its state in FILE.state.json beside it
  --fresh                forget that state
  --json                 one JSON object on stdout, with npm start --silent

Exit code: 0 nothing held, changed, short, refused or in doubt; 1 some were; 2 nothing could be sent.`;
