/** The form in which sentences are kept: every key has both languages side by side. */

export type Language = 'en' | 'ru';

export type TextRecords = Readonly<Record<string, Readonly<Record<Language, string>>>>;
