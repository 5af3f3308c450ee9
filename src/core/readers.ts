/** Which reader reads which column. */

import type { ColumnReader } from './cell';
import type { ColumnName } from './columns';
import { currencyReader } from './readCurrency';
import { durationReader } from './readDuration';
import { flagReader } from './readFlag';
import { clientIdReader, userIdReader, yclidReader } from './readId';
import { phoneReader } from './readPhone';
import { priceReader } from './readPrice';
import { tagReader } from './readText';
import { timeReader } from './readTime';
import { urlReader } from './readUrl';

export const READERS: Readonly<Record<ColumnName, ColumnReader>> = {
  UserId: userIdReader,
  ClientId: clientIdReader,
  Yclid: yclidReader,
  DateTime: timeReader,
  StaticCall: flagReader,
  Price: priceReader,
  Currency: currencyReader,
  PhoneNumber: phoneReader,
  TalkDuration: durationReader,
  HoldDuration: durationReader,
  CallMissed: flagReader,
  Tag: tagReader,
  FirstTimeCaller: flagReader,
  URL: urlReader,
  CallTrackerURL: urlReader,
};
