/** Who and what the stand-in knows from the start: logins, their tokens, the OAuth client and the counters. */

/** The token to test with: may read, and upload offline data, as the login `klinika-sever`. */
export const TEST_TOKEN = 'y0_STAND_IN_test_token_klinika_sever_read_and_offline_data';
/** A token whose application lacks the right to upload: uploads are refused with `access_denied`. */
export const READ_ONLY_TOKEN = 'y0_STAND_IN_test_token_klinika_sever_read_only';
/** A token with the right to make and delete counters, as `npm run live` needs it. */
export const OWNER_TOKEN = 'y0_STAND_IN_test_token_klinika_sever_read_and_write';
/** A token that ran out: every request is refused with `invalid_token`. */
export const EXPIRED_TOKEN = 'y0_STAND_IN_test_token_klinika_sever_expired';
/** A good token of another login, which has no access to the test counters. */
export const STRANGER_TOKEN = 'y0_STAND_IN_test_token_of_somebody_else';

/** The OAuth application that the sign-in page knows; with PKCE its secret may be left out. */
export const TEST_CLIENT_ID = '5f2c1e9a7b3d4c68a0e1f2b3c4d5e6f7';
export const TEST_CLIENT_SECRET = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';
/** The only redirect address registered for the application: the page that shows the code. */
export const CODE_SCREEN_ADDRESS = 'https://oauth.yandex.ru/verification_code';

/** The counter that tests and demonstrations upload to. */
export const TEST_COUNTER_ID = 12345678;
/** A counter of another login, shared with `edit`. */
export const EDIT_COUNTER_ID = 23456789;
/** A counter of another login, shared with `view`: nothing can be uploaded to it. */
export const VIEW_COUNTER_ID = 34567890;
/** A counter that the test login does not see at all. */
export const FOREIGN_COUNTER_ID = 45678901;

export const TEST_LOGIN = 'klinika-sever';

export type Scope =
  | 'metrika:read'
  | 'metrika:write'
  | 'metrika:offline_data'
  | 'metrika:expenses'
  | 'metrika:user_params';

export const SCOPES: readonly Scope[] = [
  'metrika:read',
  'metrika:write',
  'metrika:offline_data',
  'metrika:expenses',
  'metrika:user_params',
];

/** An access token that the stand-in accepts until `expiresMs`. */
export interface AccessToken {
  readonly token: string;
  readonly login: string;
  readonly scopes: readonly Scope[];
  /** Milliseconds since 1970; null: never. */
  readonly expiresMs: number | null;
}

export type Permission = 'own' | 'edit' | 'view';

/** A counter, in the words of the API where it has one. */
export interface Counter {
  readonly id: number;
  readonly name: string;
  readonly site: string;
  readonly mirrors: readonly string[];
  readonly ownerLogin: string;
  /** What each login may do; a login that is not here sees nothing. */
  readonly permissions: Readonly<Record<string, Permission>>;
  readonly timeZoneName: string;
  readonly timeZoneOffsetMinutes: number;
  readonly createTime: string;
}

export const TEST_TOKENS: readonly AccessToken[] = [
  {
    token: TEST_TOKEN,
    login: TEST_LOGIN,
    scopes: ['metrika:read', 'metrika:offline_data'],
    expiresMs: null,
  },
  {
    token: OWNER_TOKEN,
    login: TEST_LOGIN,
    scopes: ['metrika:read', 'metrika:write'],
    expiresMs: null,
  },
  { token: READ_ONLY_TOKEN, login: TEST_LOGIN, scopes: ['metrika:read'], expiresMs: null },
  {
    token: EXPIRED_TOKEN,
    login: TEST_LOGIN,
    scopes: ['metrika:read', 'metrika:offline_data'],
    expiresMs: 0,
  },
  {
    token: STRANGER_TOKEN,
    login: 'somebody-else',
    scopes: ['metrika:read', 'metrika:offline_data'],
    expiresMs: null,
  },
];

export const TEST_COUNTERS: readonly Counter[] = [
  {
    id: TEST_COUNTER_ID,
    name: 'Клиника Север',
    site: 'klinika-sever.ru',
    mirrors: ['www.klinika-sever.ru', 'lp.klinika-sever.ru', 'клиника-север.рф'],
    ownerLogin: TEST_LOGIN,
    permissions: { [TEST_LOGIN]: 'own' },
    timeZoneName: 'Europe/Moscow',
    timeZoneOffsetMinutes: 180,
    createTime: '2019-04-08T10:15:00+03:00',
  },
  {
    id: EDIT_COUNTER_ID,
    name: 'Стоматология «Улыбка», Екатеринбург',
    site: 'ulybka-ekb.ru',
    mirrors: ['www.ulybka-ekb.ru'],
    ownerLogin: 'ulybka-ekb',
    permissions: { 'ulybka-ekb': 'own', [TEST_LOGIN]: 'edit' },
    timeZoneName: 'Asia/Yekaterinburg',
    timeZoneOffsetMinutes: 300,
    createTime: '2021-11-23T12:00:00+05:00',
  },
  {
    id: VIEW_COUNTER_ID,
    name: 'Автосалон Восток',
    site: 'vostok-auto.ru',
    mirrors: [],
    ownerLogin: 'vostok-auto',
    permissions: { 'vostok-auto': 'own', [TEST_LOGIN]: 'view' },
    timeZoneName: 'Asia/Vladivostok',
    timeZoneOffsetMinutes: 600,
    createTime: '2023-02-01T09:30:00+10:00',
  },
  {
    id: FOREIGN_COUNTER_ID,
    name: 'Окна Плюс',
    site: 'okna-plus.example',
    mirrors: [],
    ownerLogin: 'somebody-else',
    permissions: { 'somebody-else': 'own' },
    timeZoneName: 'Europe/Samara',
    timeZoneOffsetMinutes: 240,
    createTime: '2022-06-30T08:00:00+04:00',
  },
];

/** The same with names that a person who reads English can read. */
const ENGLISH_NAMES: Readonly<Record<number, string>> = {
  [TEST_COUNTER_ID]: 'North Clinic',
  [EDIT_COUNTER_ID]: 'Smile Dental, Yekaterinburg',
  [VIEW_COUNTER_ID]: 'Vostok Cars',
  [FOREIGN_COUNTER_ID]: 'Windows Plus',
};

/** The counters as they are called in a language. */
export function testCounters(language: 'en' | 'ru'): readonly Counter[] {
  if (language === 'ru') return TEST_COUNTERS;
  return TEST_COUNTERS.map((counter) => ({
    ...counter,
    name: ENGLISH_NAMES[counter.id] ?? counter.name,
  }));
}
