/** The keys of one unit: whether the links are encrypted, and by which of two keys. */
import type { Say } from '../../reading.ts';
import type { Settings } from '../commands/settings.ts';

export function checkKeys({ sharedKey, ipsecKey, failoverLink, refused }: Settings, say: Say): void {
  if (refused.has('sharedKey') || refused.has('ipsecKey')) return;
  if (sharedKey === undefined && ipsecKey === undefined) {
    const message =
      'found neither `failover ipsec pre-shared-key` nor `failover key`; the failover communication, passwords in it too, is sent in clear text: no verdict depends on it';
    say(failoverLink?.line ?? 0, 'warning', message, 'CONFIG-CLEAR-TEXT.1');
  } else if (sharedKey !== undefined && ipsecKey !== undefined) {
    const passphrase = [sharedKey, ipsecKey].some(({ value }) => value.form === 'encrypted');
    if (passphrase) {
      const message =
        'found a failover key beside an IPsec key, encrypted by a master passphrase; expected one of the two: such a failover key has to be removed before IPsec is configured';
      say(sharedKey.line, 'warning', message, 'CONFIG-IPSEC-FIRST.1');
    } else {
      const message = 'found a failover key beside an IPsec key; IPsec is used and the failover key is not';
      say(sharedKey.line, 'note', message, 'CONFIG-IPSEC-FIRST.1');
    }
  }
}
