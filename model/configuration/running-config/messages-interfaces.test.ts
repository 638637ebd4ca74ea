/** What is said about data interfaces and their monitoring, word for word. */
import { expect, test } from 'vitest';
import { activeStandby, type Case, changed, said } from './samples.test-support.ts';

const cases: readonly Case[] = [
  {
    from: '',
    to: 'monitor-interface outside\n',
    says: [
      'primary.cfg:9: warning: found `monitor-interface` for `outside`, which no interface is called; expected one of `inside`: it has no effect [MONITOR-OPTION.1]',
    ],
  },
  {
    from: '',
    to: 'no monitor-interface outside\n',
    says: [
      'primary.cfg:9: warning: found `no monitor-interface` for `outside`, which no interface is called; expected one of `inside`: it has no effect [MONITOR-OPTION.1]',
    ],
  },
  {
    from: '',
    to: 'monitor-interface\n',
    says: ['primary.cfg:9: error: expected the name of one interface after `monitor-interface` [MONITOR-OPTION.1]'],
  },
  {
    from: '',
    to: 'mac-address auto\nmac-address auto\n',
    says: ['primary.cfg:9: note: `mac-address auto` is accepted; it has no effect in this version'],
  },
  {
    from: '',
    to: 'interface GigabitEthernet0/3\n nameif link\n',
    says: [
      'primary.cfg:10: error: found `nameif` on `GigabitEthernet0/3`, the interface of the failover link; expected none there: remove it or move the link [CONFIG-NO-NAMEIF.1]',
    ],
  },
  {
    from: '',
    to: 'interface GigabitEthernet0/3.5\n nameif link\n',
    says: [
      'primary.cfg:10: error: found `nameif` on `GigabitEthernet0/3.5`, the interface of the failover link; expected none there: remove it or move the link [CONFIG-NO-NAMEIF.1]',
    ],
  },
  {
    from: '',
    to: 'interface GigabitEthernet0/2\n nameif outside\n ip address dhcp\n',
    says: [
      'primary.cfg:10: warning: interface `outside` has no standby address; expected `standby` with one after its `ip address`: without it the units cannot test this interface against each other [CONFIG-STANDBY-ADDRESS.1]',
    ],
  },
  {
    from: '',
    to: 'interface GigabitEthernet0/2\n nameif a/b\n',
    says: ['primary.cfg:10: error: found the interface name `a/b`; expected a name without blanks or slashes'],
  },
  {
    from: '',
    to: 'interface GigabitEthernet0/2\n nameif\n',
    says: ['primary.cfg:10: error: found `nameif` without a name; expected a name without blanks or slashes'],
  },
  {
    from: '',
    to: 'interface GigabitEthernet0/2\n nameif inside\n ip address 10.5.0.1 255.0.0.0 standby 10.5.0.2\n',
    says: ['primary.cfg:10: error: found the interface name `inside` a second time; expected each name once'],
  },
];

test.each(cases)('$to: what is said', ({ from, to, says }) => {
  expect(said(changed(activeStandby, from, to))).toEqual(says);
});

test('251 monitored interfaces are one too many', () => {
  const ports = Array.from(
    { length: 251 },
    (_, i) => `interface Vlan${i}\n nameif v${i}\n ip address 10.0.0.1 255.0.0.0 standby 10.0.0.2\n`,
  );
  const text = changed(activeStandby, /^interface [\s\S]*/m.exec(activeStandby)?.[0] ?? '', ports.join(''));
  const message =
    '251 interfaces are monitored; a unit monitors at most 250: take some out with `no monitor-interface` (JSON: `"monitored": false`)';
  expect(said(text)).toEqual([`primary.cfg: error: ${message} [MONITOR-MAXIMUM.1]`]);
  expect(said(`${text}no monitor-interface v7\n`)).toEqual([]);
});
