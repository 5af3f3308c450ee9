/** The Mail port over MailApp. */

import type { Mail } from '../ports';

/** Google does not mail failures of add-ons; a mail that cannot be sent is the caller's to log. */
export const mailApp: Mail = {
  send(to, subject, body) {
    if (to === '') return false;
    try {
      if (MailApp.getRemainingDailyQuota() < 1) return false;
      MailApp.sendEmail(to, subject, body, { name: 'Metrica Calls' });
      return true;
    } catch {
      return false;
    }
  },
};
