/** Sentences about what Metrica and Yandex answer: errors, causes, statuses of uploads, signing in. */

import type { TextRecords } from '../records';
import { STATUS_TEXTS } from '../shared/statusTexts';

export const METRICA_TEXTS = {
  'metrica.error.backend_error': {
    en: 'Metrica has a fault of its own at the moment. That mostly passes within minutes.',
    ru: 'В Метрике сейчас сбой. Обычно это проходит за несколько минут.',
  },
  'metrica.error.timeout': {
    en: 'Metrica did not finish the request in time. That mostly passes within minutes.',
    ru: 'Метрика не успела выполнить запрос. Обычно это проходит за несколько минут.',
  },
  'metrica.error.invalid_parameter': {
    en: 'Metrica does not take a value of the request; its words name it. Check the counter, the comment and the name of the goal, then try again. Nothing was stored.',
    ru: 'Метрика не приняла одно из значений запроса, оно названо в её ответе. Проверьте счётчик, комментарий и название цели и повторите. Ничего не сохранено.',
  },
  'metrica.error.missing_parameter': {
    en: 'Metrica misses a part of the request; its words name it. Nothing was stored. This is a fault of Metrica Calls: press Copy details and report it.',
    ru: 'В запросе не хватает того, что названо в ответе Метрики. Ничего не сохранено. Это ошибка Metrica Calls: нажмите «Скопировать подробности» и сообщите о ней.',
  },
  'metrica.error.invalid_uploading': {
    en: 'Metrica refused the file and stored nothing. Its words: “{message}”. Correct what it names and send again; the calls are still new.',
    ru: 'Метрика не приняла файл и ничего не сохранила. Её ответ: «{message}». Исправьте то, что в нём названо, и отправьте снова: звонки остались новыми.',
  },
  'metrica.error.refused_silently': {
    en: 'Metrica refused the file, stored nothing and does not say why. Check the sheet once more and send 10 calls to try; if Metrica’s list goes on to show no call for an hour, the calls are new again.',
    ru: 'Метрика не приняла файл, ничего не сохранила и не сообщает почему. Проверьте лист ещё раз и отправьте 10 звонков на пробу; если список Метрики и через час не покажет ни одного звонка, они снова станут новыми.',
  },
  'metrica.error.invalid_json': {
    en: 'Metrica could not read the request. Nothing was stored. This is a fault of Metrica Calls: press Copy details and report it.',
    ru: 'Метрика не смогла прочитать запрос. Ничего не сохранено. Это ошибка Metrica Calls: нажмите «Скопировать подробности» и сообщите о ней.',
  },
  'metrica.error.limit_exceeded': {
    en: 'A limit of the counter is reached: most likely it has as many goals as Metrica allows, and the goal for calls could not be made. Delete a goal that nobody needs in Metrica and send again; the calls are still new.',
    ru: 'Достигнут предел счётчика: скорее всего, в нём уже столько целей, сколько разрешает Метрика, и цель для звонков не создать. Удалите в Метрике ненужную цель и отправьте снова: звонки остались новыми.',
  },
  'metrica.error.filter_limits': {
    en: 'Metrica took the request for a report with too many filters. Nothing was stored. This is a fault of Metrica Calls: press Copy details and report it.',
    ru: 'Метрика приняла запрос за отчёт, в котором слишком много фильтров. Ничего не сохранено. Это ошибка Metrica Calls: нажмите «Скопировать подробности» и сообщите о ней.',
  },
  'metrica.error.query_error': {
    en: 'Metrica took the request for a report that it cannot make. Nothing was stored. This is a fault of Metrica Calls: press Copy details and report it.',
    ru: 'Метрика приняла запрос за отчёт, который не может построить. Ничего не сохранено. Это ошибка Metrica Calls: нажмите «Скопировать подробности» и сообщите о ней.',
  },
  'metrica.error.too_much_rows': {
    en: 'Metrica took the request for a report with too many rows. Nothing was stored. This is a fault of Metrica Calls: press Copy details and report it.',
    ru: 'Метрика приняла запрос за отчёт, в котором слишком много строк. Ничего не сохранено. Это ошибка Metrica Calls: нажмите «Скопировать подробности» и сообщите о ней.',
  },
  'metrica.error.unauthorized': {
    en: 'Metrica did not accept the token: it was copied in part, has expired or was withdrawn, for example by a password change. Get a new one and paste it under Connect.',
    ru: 'Метрика не приняла токен: он скопирован не целиком, устарел или отозван, например после смены пароля. Получите новый и вставьте его в разделе «Подключение».',
  },
  'metrica.error.invalid_token': {
    en: 'Metrica did not accept the token: it was copied in part, has expired or was withdrawn, for example by a password change. Get a new one and paste it under Connect.',
    ru: 'Метрика не приняла токен: он скопирован не целиком, устарел или отозван, например после смены пароля. Получите новый и вставьте его в разделе «Подключение».',
  },
  'metrica.error.access_denied': {
    en: 'The token works, but Metrica does not let it send calls to counter {counter}. Check that your Yandex login may edit this counter and that the token has the right metrika:offline_data, then get a new token.',
    ru: 'Токен работает, но Метрика не разрешает с ним отправлять звонки в счётчик {counter}. Проверьте, что вашему логину дан доступ на редактирование счётчика, а токену — право metrika:offline_data, и получите новый токен.',
  },
  'metrica.error.access_denied_list': {
    en: 'The token works, but Metrica does not let it read the list of your counters. Check that the app has the rights metrika:read and metrika:offline_data, then get a new token.',
    ru: 'Токен работает, но Метрика не разрешает с ним читать список ваших счётчиков. Проверьте, что у приложения есть права metrika:read и metrika:offline_data, и получите новый токен.',
  },
  'metrica.error.counter_in_connect': {
    en: 'Counter {counter} belongs to an organisation in Yandex, which decides who may change it. Ask the administrator of the organisation for access to edit, then try again.',
    ru: 'Счётчик {counter} привязан к организации в Яндексе, и она решает, кто может его менять. Попросите у администратора организации доступ на редактирование и повторите.',
  },
  'metrica.error.not_found': {
    en: 'Metrica does not find counter {counter}: the number is wrong, or the counter was deleted. Choose the counter again under Connect.',
    ru: 'Метрика не находит счётчик {counter}: номер неверный или счётчик удалён. Выберите счётчик заново в разделе «Подключение».',
  },
  'metrica.error.not_acceptable': {
    en: 'Metrica cannot answer in the form that was asked for. Nothing was stored. This is a fault of Metrica Calls: press Copy details and report it.',
    ru: 'Метрика не может ответить в запрошенном виде. Ничего не сохранено. Это ошибка Metrica Calls: нажмите «Скопировать подробности» и сообщите о ней.',
  },
  'metrica.error.conflict': {
    en: 'The request contradicts what Metrica already has; its words say what. Mend that in Metrica and try again. Nothing was stored.',
    ru: 'Запрос противоречит тому, что уже есть в Метрике; в чём дело, сказано в её ответе. Исправьте это в Метрике и повторите. Ничего не сохранено.',
  },
  'metrica.error.quota_requests_by_uid': {
    en: 'Your Yandex login has used up Metrica’s requests for today. They start again at {time}; nothing is lost, and sending can go on then.',
    ru: 'Суточный лимит запросов вашего логина к Метрике исчерпан. Он обновится в {time}; ничего не потеряно, после этого можно продолжать.',
  },
  'metrica.error.quota_requests_by_counter_id': {
    en: 'Counter {counter} has used up Metrica’s requests for today. They start again at {time}; nothing is lost, and sending can go on then.',
    ru: 'Суточный лимит запросов счётчика {counter} к Метрике исчерпан. Он обновится в {time}; ничего не потеряно, после этого можно продолжать.',
  },
  'metrica.error.quota_requests_by_ip': {
    en: 'Metrica gets too many requests a second from Google’s addresses, which you share with others. Nothing was stored; that mostly passes within minutes.',
    ru: 'С адресов Google, общих для многих, в Метрику идёт слишком много запросов в секунду. Ничего не сохранено; обычно это проходит за несколько минут.',
  },
  'metrica.error.quota_parallel_requests': {
    en: 'Metrica gets too many requests of your Yandex login at the same time: another program uses it too. Nothing was stored; that mostly passes within minutes.',
    ru: 'От вашего логина в Метрику одновременно идёт слишком много запросов: им пользуется ещё какая-то программа. Ничего не сохранено; обычно это проходит за несколько минут.',
  },
  'metrica.error.quota_delegate_requests': {
    en: 'Metrica took the request for one about representatives, of which there were too many today. Nothing was stored. This is a fault of Metrica Calls: press Copy details and report it.',
    ru: 'Метрика приняла запрос за запрос о представителях, которых сегодня было слишком много. Ничего не сохранено. Это ошибка Metrica Calls: нажмите «Скопировать подробности» и сообщите о ней.',
  },
  'metrica.error.quota_grants_requests': {
    en: 'Metrica took the request for one about access rights, of which there were too many today. Nothing was stored. This is a fault of Metrica Calls: press Copy details and report it.',
    ru: 'Метрика приняла запрос за запрос о правах доступа, которых сегодня было слишком много. Ничего не сохранено. Это ошибка Metrica Calls: нажмите «Скопировать подробности» и сообщите о ней.',
  },
  'metrica.error.unreachable': {
    en: 'Metrica does not answer. Nothing was changed; that mostly passes within minutes.',
    ru: 'Метрика не отвечает. Ничего не изменилось; обычно это проходит за несколько минут.',
  },
  'metrica.error.not_json': {
    en: 'In place of Metrica’s answer came something that cannot be read, mostly a page of a service on the way. That mostly passes within minutes.',
    ru: 'Вместо ответа Метрики пришло то, что не прочитать, — обычно страница какого-то сервиса по дороге. Обычно это проходит за несколько минут.',
  },
  'metrica.error.unexpected_answer': {
    en: 'Metrica answered, but not what was asked. That mostly passes within minutes; if it stays so, press Copy details and report it.',
    ru: 'Метрика ответила, но не на то, что спрашивали. Обычно это проходит за несколько минут; если нет, нажмите «Скопировать подробности» и сообщите об ошибке.',
  },
  'metrica.error.nothing_accepted': {
    en: 'Metrica read the file, but no call of it passed its check, and it does not say why. Check that the ids and the counter belong together and send 10 calls to try; if Metrica’s list goes on to show no call for an hour, the calls are new again.',
    ru: 'Метрика прочитала файл, но ни один звонок не прошёл её проверку, и почему — она не сообщает. Убедитесь, что id и счётчик с одного сайта, и отправьте 10 звонков на пробу; если список Метрики и через час не покажет ни одного звонка, они снова станут новыми.',
  },
  'metrica.error.list_incomplete': {
    en: 'Metrica’s list of uploads could not be read to its end, so it does not tell what is missing from it. That mostly passes within minutes.',
    ru: 'Список загрузок Метрики не удалось прочитать до конца, поэтому по нему не видно, чего в нём нет. Обычно это проходит за несколько минут.',
  },
  'metrica.error.http_too_many': {
    en: 'Metrica says that too many requests came (status {status}), and not which limit it means. That mostly passes within minutes.',
    ru: 'Метрика сообщает, что запросов слишком много (код {status}), и не называет лимит. Обычно это проходит за несколько минут.',
  },
  'metrica.error.http_refused': {
    en: 'Metrica refused the request with status {status} and does not say why. Test the connection under Connect; if it stays so, press Copy details and report it.',
    ru: 'Метрика отклонила запрос с кодом {status} и не сообщает почему. Проверьте связь в разделе «Подключение»; если не поможет, нажмите «Скопировать подробности» и сообщите об ошибке.',
  },
  'metrica.error.http_other': {
    en: 'Metrica could not answer (status {status}). That mostly passes within minutes.',
    ru: 'Метрика не смогла ответить (код {status}). Обычно это проходит за несколько минут.',
  },

  'metrica.cause.header': {
    en: 'The token was not sent, or not in the form that Metrica expects.',
    ru: 'Токен не был передан или передан не в том виде, какого ждёт Метрика.',
  },
  'metrica.cause.expired': {
    en: 'The token has expired, or the password of the Yandex login was changed after it was given.',
    ru: 'Токен устарел или после его выдачи у логина Яндекса сменили пароль.',
  },
  'metrica.cause.otherAccount': {
    en: 'The token was given while the browser was signed in to Yandex under another login: it belongs to that login, not to the owner of the app.',
    ru: 'Токен выдан, когда в браузере был открыт другой логин Яндекса: он принадлежит тому логину, а не владельцу приложения.',
  },
  'metrica.cause.otherApp': {
    en: 'The token was given for another app, with another ClientID.',
    ru: 'Токен выдан для другого приложения, с другим ClientID.',
  },
  'metrica.cause.rightsChanged': {
    en: 'The rights of the app were changed after the token was given; Yandex then withdraws its tokens.',
    ru: 'После выдачи токена изменили права приложения; в этом случае Яндекс отзывает его токены.',
  },
  'metrica.cause.rightsMissing': {
    en: 'The app lacks a right: metrika:read and metrika:offline_data are needed. If it has both and you own the counter, try metrika:write.',
    ru: 'У приложения нет нужного права: требуются metrika:read и metrika:offline_data. Если оба есть и счётчик ваш, попробуйте metrika:write.',
  },
  'metrica.cause.noAccess': {
    en: 'The Yandex login has no access to edit the counter.',
    ru: 'У логина Яндекса нет доступа на редактирование счётчика.',
  },

  'metrica.unknown.no_answer': {
    en: 'No answer came, so it is not known whether the calls arrived.',
    ru: 'Ответ не пришёл, поэтому неизвестно, дошли ли звонки.',
  },
  'metrica.unknown.status': {
    en: 'The answer has status {status}, which does not say whether the calls arrived.',
    ru: 'Пришёл ответ с кодом {status}, по нему неизвестно, дошли ли звонки.',
  },
  'metrica.unknown.not_json': {
    en: 'The answer (status {status}) is not Metrica’s and does not say whether the calls arrived.',
    ru: 'Пришёл ответ (код {status}) не от Метрики, по нему неизвестно, дошли ли звонки.',
  },
  'metrica.unknown.no_upload_id': {
    en: 'Metrica answered without an upload number, so it is not known whether the calls arrived.',
    ru: 'Метрика ответила без номера загрузки, поэтому неизвестно, дошли ли звонки.',
  },
  'metrica.unknown.no_error_type': {
    en: 'The answer (status {status}) names no error, so it is not known whether the calls arrived.',
    ru: 'В ответе (код {status}) ошибка не названа, поэтому неизвестно, дошли ли звонки.',
  },
  'metrica.unknown.open_error_type': {
    en: 'Metrica answered with an error (status {status}) that does not say whether the calls arrived.',
    ru: 'Метрика ответила ошибкой (код {status}), по которой неизвестно, дошли ли звонки.',
  },
  'metrica.unknown.contradiction': {
    en: 'Metrica answered with an error and an upload at once, so it is not known whether the calls arrived.',
    ru: 'Метрика ответила и ошибкой, и загрузкой сразу, поэтому неизвестно, дошли ли звонки.',
  },

  'metrica.unknown.nothing_counted': {
    en: 'Metrica made an upload but has not counted any call of it yet, so it is not known whether the calls arrived: its list will tell.',
    ru: 'Метрика создала загрузку, но пока не посчитала в ней ни одного звонка, поэтому неизвестно, дошли ли они: скажет её список.',
  },

  'metrica.oauth.code': {
    en: 'Yandex does not take the code: it was used before, is older than ten minutes or was copied in part. Open the sign-in again and paste the new code.',
    ru: 'Яндекс не принял код: он уже использован, выдан больше десяти минут назад или скопирован не целиком. Откройте вход ещё раз и вставьте новый код.',
  },
  'metrica.oauth.refresh': {
    en: 'Yandex no longer prolongs this sign-in: it was withdrawn, for example by a password change. Sign in again.',
    ru: 'Яндекс больше не продлевает этот вход: он отозван, например после смены пароля. Войдите заново.',
  },
  'metrica.oauth.client': {
    en: 'Yandex does not know the app that the sign-in uses. Tell whoever set up Metrica Calls; until then a token of your own works.',
    ru: 'Яндекс не знает приложения, через которое идёт вход. Сообщите тому, кто устанавливал Metrica Calls; пока можно подключиться своим токеном.',
  },
  'metrica.oauth.scope': {
    en: 'The app of the sign-in lacks the rights metrika:read and metrika:offline_data. Tell whoever set up Metrica Calls; until then a token of your own works.',
    ru: 'У приложения, через которое идёт вход, нет прав metrika:read и metrika:offline_data. Сообщите тому, кто устанавливал Metrica Calls; пока можно подключиться своим токеном.',
  },
  'metrica.oauth.pending': {
    en: 'The sign-in is not allowed yet. Press Allow at Yandex, copy the code and paste it here.',
    ru: 'Вход ещё не разрешён. Нажмите в Яндексе «Разрешить», скопируйте код и вставьте его сюда.',
  },
  'metrica.oauth.request': {
    en: 'Yandex could not read the sign-in. This is a fault of Metrica Calls: press Copy details and report it; until then a token of your own works.',
    ru: 'Яндекс не смог прочитать запрос на вход. Это ошибка Metrica Calls: нажмите «Скопировать подробности» и сообщите о ней; пока можно подключиться своим токеном.',
  },
  'metrica.oauth.silent': {
    en: 'Yandex does not answer the sign-in. Nothing was changed; try again in a few minutes.',
    ru: 'Яндекс не отвечает на запрос входа. Ничего не изменилось, повторите через несколько минут.',
  },

  ...STATUS_TEXTS,
} as const satisfies TextRecords;
