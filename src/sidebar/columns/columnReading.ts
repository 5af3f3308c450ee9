/** *How values are read*: zone, country, rows to take; and by which id visitors are matched. */

import type { ColumnsView } from '../../app/panel/panelColumns';
import type { Child } from '../page/element';
import { choice, field } from '../page/fields';
import { shortText } from '../panel/panelWords';
import { drafted, type View } from '../panel/view';
import { allZones, countryOptions, zoneLabel } from './places';

const ID_COLUMNS = [
  ['CLIENT_ID', 'ClientId'],
  ['YCLID', 'Yclid'],
  ['USER_ID', 'UserId'],
] as const;

/** *Match visitors by* */
export function idTypeChoice(v: View, columns: ColumnsView): Child {
  const options = ID_COLUMNS.map(([idType, column]) => {
    const name = v.t(`field.${column}`);
    return [idType, `${name} (${column})`] as const;
  });
  return choice(v, 'id-type', v.t('columns.idType'), columns.idType ?? 'CLIENT_ID', options);
}

export function columnReading(v: View, columns: ColumnsView): Child {
  const { language, panel } = v.state;
  const { zone, country, countries } = columns;
  const sheetZone = panel?.timeZone ?? 'UTC';
  const zones = allZones(language).filter((each) => each !== sheetZone);
  return [
    choice(v, 'zone', v.t('columns.zone'), zone.set && zone.used !== sheetZone ? zone.used : '', [
      ['', zoneLabel(language, sheetZone)],
      ...zones.map((each) => [each, zoneLabel(language, each)] as const),
    ]),
    choice(v, 'country', v.t('columns.country'), country.used, countryOptions(language, countries)),
    rowFilter(v, columns),
    field(v, 'after', v.t('columns.onlyAfter'), (panel?.settings?.onlyAfter ?? '').slice(0, 10), {
      type: 'date',
      hint: v.t('columns.optional'),
    }),
    field(v, 'day-time', v.t('columns.timeForDates'), panel?.settings?.timeForDates ?? '', {
      type: 'time',
      hint: v.t('columns.optional'),
    }),
  ];
}

/** *Rows to take*: all, or only where a column has one of some values; a direction column is offered. */
function rowFilter(v: View, columns: ColumnsView): Child {
  const { filter, direction, sheetColumns } = columns;
  const kept = filter ?? direction;
  const isOn = drafted(v, 'filter', filter === null ? '' : 'on') === 'on';
  return [
    choice(v, 'filter', v.t('columns.rows'), filter === null ? '' : 'on', [
      ['', v.t('columns.allRows')],
      ['on', v.t('columns.onlyWhere')],
    ]),
    isOn &&
      choice(v, 'filter-column', v.t('columns.filterColumn'), kept?.header ?? '', [
        ['', v.t('columns.choose')],
        ...sheetColumns.map(
          ({ header, letters }) => [header, `${shortText(header, 40)} (${letters})`] as const,
        ),
      ]),
    isOn && field(v, 'filter-values', v.t('columns.filterValues'), kept?.values.join('; ') ?? ''),
  ];
}
