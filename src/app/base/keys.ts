/** The keys of everything kept in properties, in one place. */

/** Document properties. */
export const DOCUMENT_KEYS = {
  /** Number of claims in the ledger, and the batch that is being claimed. */
  ledger: 'mc.ledger',
  /** By which fingerprints are made; without it nobody can try what stands in the ledger. */
  secret: 'mc.secret',
  /** Who is running an upload since when. */
  run: 'mc.run',
  /** What Metrica last said of batches that are followed. */
  statuses: 'mc.statuses',
  /** When complete lists first lacked open batches. */
  lacking: 'mc.lacking',
  /** The tab whose results are kept up daily on a sheet. */
  keptUp: 'mc.keptUp',
  settings: (sheetId: number) => `mc.tab.${sheetId}.settings`,
  lastRun: (sheetId: number) => `mc.tab.${sheetId}.last`,
  schedule: (sheetId: number) => `mc.tab.${sheetId}.schedule`,
  held: (sheetId: number) => `mc.tab.${sheetId}.held`,
  /** What the watchman looked at last, and what it said. */
  watch: (sheetId: number) => `mc.tab.${sheetId}.watch`,
  /** When a person's hourly trigger came last. */
  tick: (owner: string) => `mc.tick.${owner}`,
  /** Mails that could not be remembered with the person. */
  mailed: 'mc.mailed',
} as const;

/** User properties: secrets and what is personal. */
export const USER_KEYS = {
  token: 'mc.token',
  signIn: 'mc.signIn',
  language: 'mc.language',
  mailed: 'mc.mailed',
  /** The last written fix, for one undo: cells may hold phones and ids. */
  undo: 'mc.undo',
  /** Spreadsheets in which this person has schedules. */
  schedules: 'mc.schedules',
  /** Until when Metrica’s daily limit of this login lasts. */
  quota: 'mc.quota',
  /** The last tick, where the spreadsheet's properties are full. */
  tick: 'mc.tick',
  /** Since when a spreadsheet cannot be reached, and how many mails said so. */
  unreachable: 'mc.unreachable',
} as const;

/** Script properties, set by the publisher. */
export const SCRIPT_KEYS = {
  clientId: 'YANDEX_CLIENT_ID',
  /** Only where the app has one to give; PKCE does without. */
  clientSecret: 'YANDEX_CLIENT_SECRET',
} as const;
