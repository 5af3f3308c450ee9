/** `Session` and `MailApp`: who runs the script, and mail to people. */

import type { Machine } from '../machine';
import { free, trip } from '../run/argumentRules';
import { service } from '../run/expose';

type GasUser = GoogleAppsScript.Base.User;

class UserService {
  constructor(readonly machine: Machine) {}

  getEmail(): string {
    return this.machine.options.userEmail;
  }

  /** The address too (gas-fakes tests). */
  toString(): string {
    return this.getEmail();
  }
}

const exposeUser = service<GasUser>()('User', { getEmail: trip() });

class SessionService {
  constructor(readonly machine: Machine) {}

  getEffectiveUser(): GasUser {
    return exposeUser(this.machine, new UserService(this.machine));
  }

  getActiveUser(): GasUser {
    return exposeUser(this.machine, new UserService(this.machine));
  }

  getActiveUserLocale(): string {
    return this.machine.options.userLocale;
  }

  getScriptTimeZone(): string {
    return this.machine.options.manifest.timeZone;
  }
}

const exposeSession = service<GoogleAppsScript.Base.Session>()('Session', {
  getActiveUser: free(),
  getActiveUserLocale: trip(),
  getEffectiveUser: free(),
  getScriptTimeZone: free(),
});

/** Consumer account: 100 recipients a day, 50 a message, 200 KB of body (quotas page). */
const MAIL = { day: 100, recipients: 50, body: 200 * 1024 };

interface MailOptions {
  readonly to?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly htmlBody?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly name?: string;
  readonly replyTo?: string;
  readonly noReply?: boolean;
}

const MAIL_OPTIONS: readonly string[] = [
  'to',
  'subject',
  'body',
  'htmlBody',
  'cc',
  'bcc',
  'name',
  'replyTo',
  'noReply',
];

class MailAppService {
  constructor(readonly machine: Machine) {}

  getRemainingDailyQuota(): number {
    const { machine } = this;
    const dayAgo = machine.clock.now() - 24 * 3600 * 1000;
    const sent = machine.mails.filter((mail) => mail.sentAt > dayAgo);
    const recipients = sent.reduce(
      (sum, mail) => sum + addresses(mail.to, mail.cc, mail.bcc).length,
      0,
    );
    return Math.max(0, (machine.options.mailQuota ?? MAIL.day) - recipients);
  }

  sendEmail(first: string | MailOptions, subject = '', body = '', options: MailOptions = {}): void {
    const { machine } = this;
    const { texts } = machine;
    const mail = typeof first === 'string' ? { ...options, to: first, subject, body } : first;
    const unknown = Object.keys(mail).find((option) => !MAIL_OPTIONS.includes(option));
    if (unknown !== undefined) throw new Error(`Not in the host: MailApp ${unknown}`);
    const to = addresses(mail.to ?? '', mail.cc ?? '', mail.bcc ?? '');
    if (to.length === 0) machine.fail(texts.mailNoRecipient());
    const bad = to.find((address) => !/^[^@\s]+@[^@\s]+$/.test(address));
    if (bad !== undefined) machine.fail(texts.mailInvalid(bad));
    if (to.length > MAIL.recipients) machine.fail(texts.mailRecipients());
    if (Buffer.byteLength(mail.body ?? '') > MAIL.body) machine.fail(texts.mailBodySize());
    if (this.getRemainingDailyQuota() < to.length) machine.fail(texts.mailQuota());
    machine.mails.push({
      to: mail.to ?? '',
      subject: mail.subject ?? '',
      body: mail.body ?? '',
      htmlBody: mail.htmlBody ?? null,
      cc: mail.cc ?? '',
      bcc: mail.bcc ?? '',
      name: mail.name ?? '',
      replyTo: mail.replyTo ?? '',
      noReply: mail.noReply ?? false,
      sentAt: machine.clock.now(),
    });
  }
}

const exposeMail = service<GoogleAppsScript.Mail.MailApp>()('MailApp', {
  getRemainingDailyQuota: trip(),
  sendEmail: trip(['object'], ['text', 'text', 'text'], ['text', 'text', 'text', 'object']),
});

function addresses(...lists: readonly string[]): string[] {
  return lists
    .flatMap((list) => list.split(','))
    .map((address) => address.trim())
    .filter((address) => address !== '');
}

export function peopleServices(machine: Machine) {
  return {
    Session: exposeSession(machine, new SessionService(machine)),
    MailApp: exposeMail(machine, new MailAppService(machine)),
  };
}
