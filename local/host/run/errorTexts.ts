/**
 * Google's own error texts, English and Russian. The English ones are those that public reports
 * quote; the Russian ones exist so that nothing in the product depends on the language of a text.
 */

const english = {
  parameters: (types: string, method: string) =>
    `The parameters (${types}) don't match the method signature for ${method}.`,
  rowsTooFew: () => 'The number of rows in the range must be at least 1.',
  columnsTooFew: () => 'The number of columns in the range must be at least 1.',
  startRowTooSmall: () => 'The starting row of the range is too small.',
  startColumnTooSmall: () => 'The starting column of the range is too small.',
  coordinates: () => 'The coordinates of the range are outside the dimensions of the sheet.',
  outOfBounds: () => 'Those rows are out of bounds.',
  columnsOutOfBounds: () => 'Those columns are out of bounds.',
  rangeNotFound: () => 'Range not found',
  dataRows: (data: number, range: number) =>
    `The number of rows in the data does not match the number of rows in the range. The data has ${data} but the range has ${range}.`,
  dataColumns: (data: number, range: number) =>
    `The number of columns in the data does not match the number of columns in the range. The data has ${data} but the range has ${range}.`,
  cellTooLong: () =>
    'Your input contains more than the maximum of 50000 characters in a single cell.',
  tooManyCells: () =>
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  sheetExists: (name: string) =>
    `A sheet with the name "${name}" already exists. Please enter another name.`,
  sheetNameEmpty: () => "You can't leave the sheet name blank.",
  sheetNameTooLong: () => "A sheet's name cannot be longer than 100 characters.",
  sheetGone: (id: number) => `Sheet ${id} not found`,
  allSheets: () => "You can't remove all the sheets in a document.",
  allVisibleSheets: () => "You can't remove all the visible sheets in a document.",
  allRows: () => "You can't delete all the rows on the sheet.",
  allOpenRows: () => 'Sorry, it is not possible to delete all non-frozen rows.',
  allColumns: () => "You can't delete all the columns on the sheet.",
  noHiddenAll: () => "You can't hide all the sheets in a document.",
  validationBroken: (cell: string) =>
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
  protectedCell: () =>
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  metadataOfRange: () =>
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  filterExists: () => "You can't create a filter in a sheet that already has a filter.",
  noUi: () => 'Cannot call SpreadsheetApp.getUi() from this context.',
  notPermitted: (method: string, scopes: string) =>
    `You do not have permission to call ${method}. Required permissions: ${scopes}`,
  scopeMissing: (method: string, scopes: string) =>
    `Specified permissions are not sufficient to call ${method}. Required permissions: ${scopes}`,
  notPermittedInMode: (method: string) => `You do not have permission to call ${method}`,
  authorizationRequired: () => 'Authorization is required to perform that action.',
  lockTimeout: () => 'Lock timeout: another process was holding the lock for too long.',
  propertyStoreFull: () =>
    'You have exceeded the property storage quota. Please remove some properties and try again.',
  propertyKeyTooLong: () => 'Data storage error',
  propertyKeyEmpty: () =>
    'When setting or getting a property value, the property name must not be null or empty.',
  invalidArgument: (name: string) => `Invalid argument: ${name}`,
  cannotConvert: (value: string) => `Cannot convert ${value} to number.`,
  argumentTooLarge: (name: string) => `Argument too large: ${name}`,
  hourly: () => 'The recurrence interval for an Add-on trigger must be at least one hour.',
  tooManyTriggers: () =>
    'This add-on has created too many time-based triggers in this document for this Google user account.',
  unexpected: (member: string, object: string) =>
    `Unexpected error while getting the method or property ${member} on object ${object}.`,
  triggerUnspecified: () =>
    'The trigger needs a time: call after(), at(), everyHours() or the like.',
  fetchDns: (url: string) => `DNS error: ${url}`,
  fetchUnreachable: (url: string) => `Address unavailable: ${url}`,
  fetchTimeout: (url: string) => `Timeout: ${url}`,
  fetchSsl: (url: string) => `SSL error: ${url}`,
  fetchBandwidth: (url: string) =>
    `Bandwidth quota exceeded: ${url} Try reducing the rate of data transfer.`,
  fetchQuota: () => 'Service invoked too many times for one day: urlfetch.',
  fetchFailed: (host: string, code: number, body: string) =>
    `Request failed for ${host} returned code ${code}. Truncated server response: ${body} (use muteHttpExceptions option to examine full response)`,
  fetchNotListed: (url: string) =>
    `Access to the URL ${url} is not allowed: it does not match the urlFetchWhitelist of the script's manifest.`,
  fetchPostSize: () => 'Limit exceeded: URL Fetch POST size.',
  fetchUrlLength: () => 'Limit exceeded: URL Fetch URL Length.',
  fetchHeaderSize: () => 'Limit exceeded: URL Fetch Header Size.',
  badAttribute: (name: string) => `Attribute provided with invalid value: ${name}`,
  badRequest: (url: string) => `Bad request: ${url}`,
  mailQuota: () => 'Service invoked too many times for one day: email.',
  mailNoRecipient: () => 'Failed to send email: no recipient',
  mailInvalid: (address: string) => `Invalid email: ${address}`,
  mailRecipients: () => 'Limit exceeded: Email Recipients Per Message.',
  mailBodySize: () => 'Limit exceeded: Email Body Size.',
  htmlFileMissing: (name: string) => `No HTML file named ${name} was found.`,
  functionMissing: (name: string) => `Script function not found: ${name}`,
  tooLong: () => 'Exceeded maximum execution time',
};

export type ErrorTexts = typeof english;

const russian: ErrorTexts = {
  parameters: (types, method) =>
    `Параметры (${types}) не соответствуют сигнатуре метода ${method}.`,
  rowsTooFew: () => 'Количество строк в диапазоне должно быть не меньше 1.',
  columnsTooFew: () => 'Количество столбцов в диапазоне должно быть не меньше 1.',
  startRowTooSmall: () => 'Слишком маленький номер первой строки диапазона.',
  startColumnTooSmall: () => 'Слишком маленький номер первого столбца диапазона.',
  coordinates: () => 'Координаты диапазона находятся за пределами листа.',
  outOfBounds: () => 'Эти строки находятся за пределами допустимого диапазона.',
  columnsOutOfBounds: () => 'Эти столбцы находятся за пределами допустимого диапазона.',
  rangeNotFound: () => 'Диапазон не найден',
  dataRows: (data, range) =>
    `Количество строк данных не соответствует количеству строк в диапазоне. Строк данных – ${data}, а строк в диапазоне – ${range}.`,
  dataColumns: (data, range) =>
    `Количество столбцов данных не соответствует количеству столбцов в диапазоне. Столбцов данных – ${data}, а столбцов в диапазоне – ${range}.`,
  cellTooLong: () => 'Превышено максимальное количество символов в одной ячейке (50000).',
  tooManyCells: () =>
    'Это действие приведет к тому, что количество ячеек в таблице превысит максимум (10000000).',
  sheetExists: (name) => `Лист с названием "${name}" уже существует. Введите другое название.`,
  sheetNameEmpty: () => 'Название листа не может быть пустым.',
  sheetNameTooLong: () => 'Название листа не может быть длиннее 100 символов.',
  sheetGone: (id) => `Лист ${id} не найден`,
  allSheets: () => 'Нельзя удалить все листы документа.',
  allVisibleSheets: () => 'Нельзя удалить все видимые листы документа.',
  allRows: () => 'Нельзя удалить все строки на листе.',
  allOpenRows: () => 'К сожалению, нельзя удалить все незакрепленные строки.',
  allColumns: () => 'Нельзя удалить все столбцы на листе.',
  noHiddenAll: () => 'Нельзя скрыть все листы документа.',
  validationBroken: (cell) =>
    `Данные, введенные в ячейку ${cell}, не соответствуют правилам проверки данных для этой ячейки.`,
  protectedCell: () =>
    'Вы пытаетесь изменить защищенную ячейку или объект. Чтобы снять защиту, обратитесь к владельцу таблицы.',
  metadataOfRange: () =>
    'Метаданные разработчика нельзя добавить к произвольному диапазону: только к таблице, листу, целой строке или целому столбцу.',
  filterExists: () => 'Невозможно создать фильтр на листе, где уже есть фильтр.',
  noUi: () => 'Не удается вызвать SpreadsheetApp.getUi() в данном контексте.',
  notPermitted: (method, scopes) =>
    `У вас нет разрешения на вызов ${method}. Требуются следующие разрешения: ${scopes}`,
  scopeMissing: (method, scopes) =>
    `Указанных разрешений недостаточно для вызова ${method}. Необходимые разрешения: ${scopes}`,
  notPermittedInMode: (method) => `У вас нет разрешения на вызов ${method}`,
  authorizationRequired: () => 'Для выполнения этого действия необходима авторизация.',
  lockTimeout: () =>
    'Превышено время ожидания блокировки: ее слишком долго удерживал другой процесс.',
  propertyStoreFull: () =>
    'Превышена квота на хранение свойств. Удалите некоторые свойства и повторите попытку.',
  propertyKeyTooLong: () => 'Ошибка хранилища данных',
  propertyKeyEmpty: () =>
    'При указании или получении значения свойства его имя не должно быть пустым.',
  invalidArgument: (name) => `Недопустимый аргумент: ${name}`,
  cannotConvert: (value) => `Не удается преобразовать ${value} в number.`,
  argumentTooLarge: (name) => `Слишком большой аргумент: ${name}`,
  hourly: () => 'Интервал повторения триггера дополнения должен быть не меньше одного часа.',
  tooManyTriggers: () =>
    'Это дополнение создало слишком много триггеров по времени в этом документе для этого аккаунта Google.',
  unexpected: (member, object) =>
    `Непредвиденная ошибка при получении метода или свойства ${member} объекта ${object}.`,
  triggerUnspecified: () => 'Для триггера не указано время.',
  fetchDns: (url) => `Ошибка DNS: ${url}`,
  fetchUnreachable: (url) => `Недоступный адрес: ${url}`,
  fetchTimeout: (url) => `Время ожидания истекло: ${url}`,
  fetchSsl: (url) => `Ошибка SSL: ${url}`,
  fetchBandwidth: (url) =>
    `Превышена пропускная способность: ${url} Уменьшите скорость передачи данных.`,
  fetchQuota: () => 'Служба слишком часто вызывалась за один день: urlfetch.',
  fetchFailed: (host, code, body) =>
    `Сбой запроса для ${host}. Код: ${code}. Сокращенный ответ сервера: ${body} (чтобы просмотреть ответ полностью, используйте параметр muteHttpExceptions)`,
  fetchNotListed: (url) => `Доступ к URL ${url} запрещен: его нет в urlFetchWhitelist манифеста.`,
  fetchPostSize: () => 'Превышено ограничение: размер URL Fetch POST.',
  fetchUrlLength: () => 'Превышено ограничение: длина URL для URL Fetch.',
  fetchHeaderSize: () => 'Превышено ограничение: размер заголовка URL Fetch.',
  badAttribute: (name) => `Недопустимое значение атрибута: ${name}`,
  badRequest: (url) => `Неверный запрос: ${url}`,
  mailQuota: () => 'Служба слишком часто вызывалась за один день: email.',
  mailNoRecipient: () => 'Не удалось отправить письмо: не указан получатель',
  mailInvalid: (address) => `Недопустимый адрес электронной почты: ${address}`,
  mailRecipients: () => 'Превышено ограничение: количество получателей письма.',
  mailBodySize: () => 'Превышено ограничение: размер текста письма.',
  htmlFileMissing: (name) => `HTML-файл с именем ${name} не найден.`,
  functionMissing: (name) => `Не найдена функция скрипта: ${name}`,
  tooLong: () => 'Превышено максимальное время выполнения',
};

export function errorTexts(language: 'en' | 'ru'): ErrorTexts {
  return language === 'ru' ? russian : english;
}
