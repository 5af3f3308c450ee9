/** What was pasted in place of a token, as the sentence after its refusal names it. */

import type { TextRecords } from '../records';

export const LOOKS_LIKE_TEXTS = {
  'metrica.looksLike.clientId': { en: 'an app’s ClientID', ru: 'ClientID приложения' },
  'metrica.looksLike.counterNumber': { en: 'a counter number', ru: 'номер счётчика' },
  'metrica.looksLike.email': { en: 'an e-mail address', ru: 'адрес почты' },
  'metrica.looksLike.address': { en: 'the address of a page', ru: 'адрес страницы' },
  'metrica.looksLike.confirmationCode': { en: 'a confirmation code', ru: 'код подтверждения' },
} as const satisfies TextRecords;
