/** The form in which sentences are kept: every key has both languages side by side. */

export type Language = 'en' | 'ru';

/** One sentence in each language. */
export type TextRecord = Readonly<Record<Language, string>>;

export type TextRecords = Readonly<Record<string, TextRecord>>;
