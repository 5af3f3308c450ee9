/** Which reader reads which column. */

import type { ColumnName } from '../call/columns';
import type { ColumnReader } from '../call/finding';
import { durationReader } from './duration/readDuration';
import { currencyReader } from './money/readCurrency';
import { priceReader } from './money/readPrice';
import { phoneReader } from './phone/readPhone';
import { flagReader } from './readFlag';
import { clientIdReader, userIdReader, yclidReader } from './readId';
import { tagReader } from './readTag';
import { urlReader } from './readUrl';
import { timeReader } from './time/readTime';

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
