/** Time zones by the names that people know; all others go by their city. */

import type { TextRecords } from '../records';

export const PANEL_ZONE_TEXTS = {
  'zone.Europe/Kaliningrad': { en: 'Kaliningrad', ru: 'Калининград' },
  'zone.Europe/Moscow': { en: 'Moscow', ru: 'Москва' },
  'zone.Europe/Samara': { en: 'Samara', ru: 'Самара' },
  'zone.Asia/Yekaterinburg': { en: 'Yekaterinburg', ru: 'Екатеринбург' },
  'zone.Asia/Omsk': { en: 'Omsk', ru: 'Омск' },
  'zone.Asia/Novosibirsk': { en: 'Novosibirsk', ru: 'Новосибирск' },
  'zone.Asia/Krasnoyarsk': { en: 'Krasnoyarsk', ru: 'Красноярск' },
  'zone.Asia/Irkutsk': { en: 'Irkutsk', ru: 'Иркутск' },
  'zone.Asia/Yakutsk': { en: 'Yakutsk', ru: 'Якутск' },
  'zone.Asia/Vladivostok': { en: 'Vladivostok', ru: 'Владивосток' },
  'zone.Asia/Magadan': { en: 'Magadan', ru: 'Магадан' },
  'zone.Asia/Kamchatka': { en: 'Kamchatka', ru: 'Камчатка' },
  'zone.Europe/Minsk': { en: 'Minsk', ru: 'Минск' },
  'zone.Asia/Almaty': { en: 'Almaty', ru: 'Алматы' },
  'zone.Asia/Tashkent': { en: 'Tashkent', ru: 'Ташкент' },
} as const satisfies TextRecords;
