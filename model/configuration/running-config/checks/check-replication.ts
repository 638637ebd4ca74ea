/** Commands on the replication of HTTP connections, which need a state link and each other. */
import type { Say } from '../../reading.ts';
import type { Settings } from '../commands/settings.ts';
import { isActiveActive } from './named-interfaces.ts';

export function checkReplication(settings: Settings, say: Say): void {
  const { stateLink, replicationRate } = settings;
  const [http] = httpReplication(settings);
  if (settings.refused.has('stateLink')) return;
  if (http !== undefined && stateLink === undefined) {
    const command = isActiveActive(settings) ? 'replication http' : 'failover replication http';
    const message = `found \`${command}\` without a state link; it has no effect: expected \`failover link\`, over which the HTTP connections would be replicated`;
    say(http.line, 'warning', message, 'CONFIG-REPLICATION-STATE-LINK.1');
  } else if (http === undefined && settings.replicationHttp === undefined && replicationRate !== undefined) {
    const command = isActiveActive(settings) ? '`replication http` in a failover group' : '`failover replication http`';
    const message = `found \`failover replication rate\`, which has no effect: expected ${command} beside it, since HTTP connections are not replicated otherwise`;
    say(replicationRate.line, 'warning', message, 'CONFIG-REPLICATION-RATE.1', 'DEFAULT-HTTP-REPLICATION.1');
  }
}

/** Where the replication of HTTP connections is switched on with effect. */
export function httpReplication({ groups, replicationHttp }: Settings): readonly { readonly line: number }[] {
  const found = groups.size > 0 ? [...groups.values()].map((g) => g.replicationHttp) : [replicationHttp];
  return found.filter((http) => http !== undefined);
}
