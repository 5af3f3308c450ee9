/** The full header lists of call trackers' exports, and what each of them must come to. */

import type { ColumnName } from '../../../src/core/call/columns';

export interface TrackerHeader {
  readonly name: string;
  readonly headers: readonly string[];
  /** A row of plausible cells, where the cells matter. */
  readonly row?: readonly (string | number | boolean)[];
  readonly mapped: Readonly<Partial<Record<ColumnName, string>>>;
  readonly inverse?: readonly ColumnName[];
  readonly traps?: readonly string[];
  readonly inbound?: string;
}

const list = (text: string, separator = ','): string[] => text.split(separator);

export const TRACKERS: readonly TrackerHeader[] = [
  {
    name: 'Calltouch, fields of the API',
    headers: list(
      'additionalTags,attribution,attrs,browser,callbackCall,callbackInfo,callClientUniqueId,callerNumber,callId,callphase,callReferenceId,callTags,callUrl,city,clientId,ctCallerId,ctClientId,ctGlobalId,date,dcm,device,duration,googleAdWords,hostname,ip,keyword,manager,mapVisits,medium,order,orders,os,phoneNumber,phonesInText,phrases,redirectNumber,ref,sessionDate,sessionId,sipCallId,siteId,siteName,source,statusDetails,subPoolName,successful,targetCall,timestamp,uniqTargetCall,uniqueCall,url,userAgent,utmCampaign,utmContent,utmMedium,utmSource,utmTerm,waitingConnect,yaClientId,yandexDirect',
    ),
    mapped: {
      ClientId: 'yaClientId',
      DateTime: 'date',
      PhoneNumber: 'callerNumber',
      TalkDuration: 'duration',
      HoldDuration: 'waitingConnect',
      CallMissed: 'successful',
      FirstTimeCaller: 'uniqueCall',
      Tag: 'callTags',
      URL: 'callUrl',
    },
    inverse: ['CallMissed'],
    traps: ['clientId', 'ctCallerId', 'ctClientId', 'ctGlobalId', 'phoneNumber'],
  },
  {
    name: 'Calltouch, Russian labels',
    headers: list(
      'Дата звонка|Номер звонившего|Длительность разговора|Время ожидания ответа|Статус звонка|Уникальный звонок|yaClientId|Источник|Канал',
      '|',
    ),
    row: [
      '14.03.2025 12:30:05',
      '79161234567',
      61,
      7,
      'успешный',
      'да',
      '1700000000123456789',
      '',
      '',
    ],
    mapped: {
      ClientId: 'yaClientId',
      DateTime: 'Дата звонка',
      PhoneNumber: 'Номер звонившего',
      TalkDuration: 'Длительность разговора',
      HoldDuration: 'Время ожидания ответа',
      CallMissed: 'Статус звонка',
      FirstTimeCaller: 'Уникальный звонок',
    },
  },
  {
    name: 'Calltouch, Russian labels, status as a tick',
    headers: ['Дата звонка', 'yaClientId', 'Статус звонка'],
    row: ['14.03.2025 12:30:05', '1700000000123456789', true],
    mapped: { ClientId: 'yaClientId', DateTime: 'Дата звонка', CallMissed: 'Статус звонка' },
    inverse: ['CallMissed'],
  },
  {
    name: 'CoMagic, calls report',
    headers: list(
      'id,visitor_id,ua_client_id,ym_client_id,yclid,gclid,start_time,finish_time,finish_reason,direction,is_lost,communication_number,communication_id,communication_type,communication_page_url,total_duration,talk_duration,wait_duration,clean_talk_duration,postprocessing_duration,virtual_phone_number,sale_date,sale_cost,search_query,search_engine,referrer_domain,referrer,entrance_page,channel,tags,scenario_name,site_domain_name,campaign_name,visitor_city,visitor_region,visitor_country,visitor_device,contact_phone_number,utm_source,utm_medium,utm_term,utm_content,utm_campaign,attributes,source',
    ),
    mapped: {
      ClientId: 'ym_client_id',
      Yclid: 'yclid',
      DateTime: 'start_time',
      PhoneNumber: 'contact_phone_number',
      TalkDuration: 'talk_duration',
      HoldDuration: 'wait_duration',
      CallMissed: 'is_lost',
      Tag: 'tags',
      Price: 'sale_cost',
      URL: 'communication_page_url',
    },
    traps: ['ua_client_id', 'total_duration', 'virtual_phone_number'],
  },
  {
    name: 'CoMagic, Russian labels',
    headers: list(
      'Номер абонента,Виртуальный номер,Длительность разговора,Длительность ожидания,Сумма сделки,Страница входа,Дата и время,Потерянный звонок',
    ),
    mapped: {
      PhoneNumber: 'Номер абонента',
      TalkDuration: 'Длительность разговора',
      HoldDuration: 'Длительность ожидания',
      Price: 'Сумма сделки',
      URL: 'Страница входа',
      DateTime: 'Дата и время',
      CallMissed: 'Потерянный звонок',
    },
    traps: ['Виртуальный номер'],
  },
  {
    name: 'Callibri, fields',
    headers: list(
      'date,name_channel,type,appeal_id,phone,email,name,comment,content,status,source,traffic_type,region,device,conversations_number,is_lid,name_type,landing_page,lid_landing,site_referrer,link_download,duration,billsec,responsible_manager,responsible_manager_email,call_status,accurately,form_name,utm_source,utm_medium,utm_campaign,utm_content,utm_term,query,channel_id,crm_client_id,ym_uid,metrika_client_id,ua_client_id,clbvid',
    ),
    mapped: {
      ClientId: 'metrika_client_id',
      DateTime: 'date',
      PhoneNumber: 'phone',
      TalkDuration: 'billsec',
      CallMissed: 'call_status',
      FirstTimeCaller: 'conversations_number',
      URL: 'landing_page',
      CallTrackerURL: 'link_download',
    },
    traps: ['ua_client_id'],
  },
  {
    name: 'Callibri with client_id beside ym_uid',
    headers: ['date', 'phone', 'client_id', 'ym_uid', 'billsec'],
    mapped: { ClientId: 'ym_uid', DateTime: 'date', PhoneNumber: 'phone', TalkDuration: 'billsec' },
    traps: ['client_id'],
  },
  {
    name: 'Callibri, Russian labels',
    headers: list(
      'Дата обращения|Название канала|Тип обращения|Телефон клиента|Имя клиента|Статус обращения|Номер обращения клиента|Страница входа|Ссылка на запись|Длительность звонка, сек|Длительность разговора, сек|Статус звонка|Яндекс.Метрика UID|Яндекс.Метрика Client ID|Google Analytics Client ID|Внутренний ID Callibri|ID клиента в CRM',
      '|',
    ),
    mapped: {
      ClientId: 'Яндекс.Метрика Client ID',
      DateTime: 'Дата обращения',
      PhoneNumber: 'Телефон клиента',
      TalkDuration: 'Длительность разговора, сек',
      CallMissed: 'Статус звонка',
      FirstTimeCaller: 'Номер обращения клиента',
      URL: 'Страница входа',
      CallTrackerURL: 'Ссылка на запись',
    },
    traps: ['Google Analytics Client ID'],
  },
  {
    name: 'Sipuni, full header',
    headers: list(
      'Тип;Статус;Время;ID схемы звонка;Схема;Исходящая линия;Откуда;Куда;Кто ответил;Длительность звонка;Длительность разговора;Время ответа;Оценка;ID записи;Метка;Теги;Инициатор завершения звонка;ID заказа звонка;Запись существует;Новый клиент;Состояние перезвона;Время перезвона;Информация из CRM;Ответственный из CRM',
      ';',
    ),
    row: [
      'Входящий',
      'Отвечен',
      '14.03.2025 12:30:05',
      '1',
      'Основная',
      '',
      '79161234567',
      '78005553535',
    ],
    mapped: {
      DateTime: 'Время',
      PhoneNumber: 'Откуда',
      TalkDuration: 'Длительность разговора',
      HoldDuration: 'Время ответа',
      CallMissed: 'Статус',
      Tag: 'Метка',
      FirstTimeCaller: 'Новый клиент',
    },
    traps: ['Куда'],
    inbound: 'Входящий',
  },
  {
    name: 'Ringostat, fields',
    headers: list(
      'caller,dst,pool_name,disposition,calldate,category_mark,duration,call_type,waittime,billsec,connected_with,call_counter,proper_flag,repeated_flag,utm_source,utm_medium,utm_campaign,utm_content,utm_term,uniqueid,category_number,employee_number,employee_mark,client_id,remote_ip,refferrer,landing,recording,recording_wav,call_card,additional_number,has_recording,scheme_name,duration_ms,department,caller_number',
    ),
    mapped: {
      DateTime: 'calldate',
      PhoneNumber: 'caller',
      TalkDuration: 'billsec',
      HoldDuration: 'waittime',
      CallMissed: 'disposition',
      FirstTimeCaller: 'repeated_flag',
      URL: 'landing',
      CallTrackerURL: 'recording',
    },
    inverse: ['FirstTimeCaller'],
    traps: ['dst', 'client_id'],
  },
  {
    name: 'Roistat, calls',
    headers: list(
      'id,callee,caller,visit_id,marker,order_id,date,duration,file_id,status,link,waiting_time,answer_duration,metrika_client_id,google_client_id',
    ),
    mapped: {
      ClientId: 'metrika_client_id',
      DateTime: 'date',
      PhoneNumber: 'caller',
      TalkDuration: 'answer_duration',
      HoldDuration: 'waiting_time',
    },
    traps: ['callee', 'google_client_id'],
  },
  {
    name: 'Mango, statistics',
    headers: list(
      'records,start,finish,answer,from_extension,from_number,to_extension,to_number,disconnect_reason,line_number,location,entry_id',
    ),
    mapped: { DateTime: 'start', PhoneNumber: 'from_number' },
    traps: ['to_number', 'line_number'],
  },
  {
    name: 'CallRail, fields',
    headers: list(
      'id,direction,duration,start_time,answered,voicemail,customer_phone_number,customer_city,customer_name,recording,recording_player,tracking_phone_number,business_phone_number,source_name,first_call,value,tags,landing_page_url,call_type,lead_status,note,device_type,gclid,utm_source,total_calls,company_name',
    ),
    mapped: {
      DateTime: 'start_time',
      PhoneNumber: 'customer_phone_number',
      TalkDuration: 'duration',
      CallMissed: 'answered',
      FirstTimeCaller: 'first_call',
      Tag: 'tags',
      Price: 'value',
      URL: 'landing_page_url',
      CallTrackerURL: 'recording',
    },
    inverse: ['CallMissed'],
    traps: ['tracking_phone_number'],
  },
  {
    name: 'Asterisk, call detail records',
    headers: list(
      'calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,userfield,did,recordingfile,cnum,cnam,outbound_cnum,outbound_cnam,dst_cnam,linkedid,peeraccount,sequence',
    ),
    mapped: {
      DateTime: 'calldate',
      PhoneNumber: 'src',
      TalkDuration: 'billsec',
      CallMissed: 'disposition',
    },
    traps: ['dst'],
  },
  {
    name: 'Freshdesk call tracker',
    headers: list(
      'start_time,caller,answered,wait_duration,dynamic,analytic_ids.yandex_id,analytic_ids.google_id,duration',
    ),
    mapped: {
      ClientId: 'analytic_ids.yandex_id',
      DateTime: 'start_time',
      PhoneNumber: 'caller',
      TalkDuration: 'duration',
      HoldDuration: 'wait_duration',
      CallMissed: 'answered',
      StaticCall: 'dynamic',
    },
    inverse: ['CallMissed', 'StaticCall'],
  },
  {
    name: 'labels of the Metrica report',
    headers: [
      'ClientID Метрики',
      'Дата и время',
      'Время разговора',
      'Время ожидания',
      'Пропущенный / Отвеченный',
      'Первичный / Повторный',
      'Метка',
    ],
    mapped: {
      ClientId: 'ClientID Метрики',
      DateTime: 'Дата и время',
      TalkDuration: 'Время разговора',
      HoldDuration: 'Время ожидания',
      CallMissed: 'Пропущенный / Отвеченный',
      FirstTimeCaller: 'Первичный / Повторный',
      Tag: 'Метка',
    },
  },
];
