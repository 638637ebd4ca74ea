/** What is said about HTTP replication and virtual MAC addresses, word for word. */
import { describe, expect, test } from 'vitest';
import { asWritten, type Theme, tried } from './messages.test-support.ts';

const themes: readonly Theme[] = [
  [
    'the replication of HTTP connections',
    'the primary alone',
    [
      {
        from: '',
        to: 'failover replication http\n',
        says: [
          'primary.cfg:9: warning: found `failover replication http` without a state link; it has no effect: expected `failover link`, over which the HTTP connections would be replicated [CONFIG-REPLICATION-STATE-LINK.1]',
        ],
      },
      {
        from: '',
        to: 'failover link folink\nfailover replication rate 20000\n',
        says: [
          'primary.cfg:10: warning: found `failover replication rate`, which has no effect: expected `failover replication http` beside it, since HTTP connections are not replicated otherwise [CONFIG-REPLICATION-RATE.1, DEFAULT-HTTP-REPLICATION.1]',
        ],
      },
      {
        from: '',
        to: 'failover replication http\nfailover link folink\nfailover replication rate 8340\n',
        says: [
          'primary.cfg:9: note: `replication http` is read; no verdict depends on it',
          'primary.cfg:11: error: found `8340` as replication rate; expected 8341-50000 connections per second [CONFIG-REPLICATION-RATE.1]',
        ],
      },
      {
        from: '',
        to: 'failover replication http\nfailover link folink\nfailover replication rate 50001\n',
        says: [
          'primary.cfg:9: note: `replication http` is read; no verdict depends on it',
          'primary.cfg:11: error: found `50001` as replication rate; expected 8341-50000 connections per second [CONFIG-REPLICATION-RATE.1]',
        ],
      },
    ],
  ],
  [
    'the replication of HTTP connections of a group',
    'the system configuration',
    [
      {
        from: ' secondary\n',
        to: ' secondary\n replication http\n',
        says: [
          'primary.cfg:9: warning: found `replication http` without a state link; it has no effect: expected `failover link`, over which the HTTP connections would be replicated [CONFIG-REPLICATION-STATE-LINK.1]',
        ],
      },
      {
        from: '',
        to: 'failover link folink\nfailover replication http\n',
        says: [
          'primary.cfg:19: warning: found `failover replication http` on an Active/Active pair; it has no effect: expected `replication http` in each failover group [CONFIG-PER-GROUP.1]',
        ],
      },
      {
        from: '',
        to: 'failover link folink\nfailover replication rate 20000\n',
        says: [
          'primary.cfg:19: warning: found `failover replication rate`, which has no effect: expected `replication http` in a failover group beside it, since HTTP connections are not replicated otherwise [CONFIG-REPLICATION-RATE.1, DEFAULT-HTTP-REPLICATION.1]',
        ],
      },
    ],
  ],
  [
    'virtual MAC addresses',
    'the primary alone',
    [
      {
        from: '',
        to: 'failover mac address GigabitEthernet0/1 00a0.c969.87c8\n',
        says: [
          'primary.cfg:9: error: expected an interface id, an active and a standby MAC address after `mac address`, as in `GigabitEthernet0/2 00a0.c969.87c8 00a0.c918.95d8` [CONFIG-MAC-ADDRESS.1]',
        ],
      },
      {
        from: '',
        to: 'failover mac address GigabitEthernet0/1 00a0.c969.87c8 00-a0-c9-18-95-d8\n',
        says: [
          'primary.cfg:9: error: found `00-a0-c9-18-95-d8` as MAC address; expected three groups of four hexadecimal digits, as in `00a0.c969.87c8` [CONFIG-MAC-ADDRESS.1]',
        ],
      },
      {
        from: '',
        to: 'failover mac address GigabitEthernet0/1 00a0.c969.87c8 00a0.c918.95dg\n',
        says: [
          'primary.cfg:9: error: found `00a0.c918.95dg` as MAC address; expected three groups of four hexadecimal digits, as in `00a0.c969.87c8` [CONFIG-MAC-ADDRESS.1]',
        ],
      },
      {
        from: '',
        to: 'failover mac address GigabitEthernet0/1 00a0.c969.87c8 00a0.c969.87c8\n',
        says: [
          'primary.cfg:9: error: the active and the standby virtual MAC address of `GigabitEthernet0/1` are the same; expected two: the units would answer with one address [CONFIG-MAC-ADDRESS.1]',
        ],
      },
      {
        from: '',
        to: 'failover mac address GigabitEthernet0/1 0100.5e00.0001 00a0.c969.87c8\n',
        says: [
          'primary.cfg:9: error: the virtual MAC address 0100.5e00.0001 of `GigabitEthernet0/1` is a multicast or broadcast address; expected that of one host, whose second digit is even [CONFIG-MAC-ADDRESS.1]',
        ],
      },
      {
        from: '',
        to: 'failover mac address GigabitEthernet0/1 00a0.c969.87c8 ffff.ffff.ffff\n',
        says: [
          'primary.cfg:9: error: the virtual MAC address ffff.ffff.ffff of `GigabitEthernet0/1` is a multicast or broadcast address; expected that of one host, whose second digit is even [CONFIG-MAC-ADDRESS.1]',
        ],
      },
      {
        from: '',
        to: 'failover mac address GigabitEthernet0/1 0000.0000.0000 00a0.c969.87c8\n',
        says: [
          'primary.cfg:9: error: the virtual MAC address 0000.0000.0000 of `GigabitEthernet0/1` is all zeros; expected the address of a host [CONFIG-MAC-ADDRESS.1]',
        ],
      },
      {
        from: '',
        to: 'failover mac address GigabitEthernet0/3 00a0.c969.87c8 00a0.c918.95d8\n',
        says: [
          'primary.cfg:9: warning: found a virtual MAC address for `GigabitEthernet0/3`, the interface of the failover link; it has no effect: expected none there, since the addresses of a link stay with the units [CONFIG-MAC-ADDRESS.1]',
        ],
      },
      {
        from: '',
        to: 'failover mac address GigabitEthernet0/7 00a0.c969.87c8 00a0.c918.95d8\n',
        says: [
          'primary.cfg:9: warning: found a virtual MAC address for `GigabitEthernet0/7`, which carries no data interface; it has no effect: expected the port of one [CONFIG-MAC-ADDRESS.1]',
        ],
      },
      {
        from: '',
        to: 'mac-address auto\nfailover mac address GigabitEthernet0/1 00a0.c969.87c8 00a0.c918.95d8\n',
        says: [
          'primary.cfg:9: note: `mac-address auto` is read; no verdict depends on it',
          'primary.cfg:10: warning: found virtual MAC addresses beside `mac-address auto` on line 9; expected one of the two: which address an interface then has cannot be foretold [CONFIG-MAC-ONE-METHOD.1]',
        ],
      },
      {
        from: '',
        to: 'interface GigabitEthernet0/2\n nameif outside\n ip address 10.2.0.1 255.255.255.0 standby 10.2.0.2\nfailover mac address GigabitEthernet0/1 00a0.c969.87c8 00a0.c918.95d8\nfailover mac address GigabitEthernet0/2 00a0.c918.95d8 00a0.c918.95d9\n',
        says: [
          'primary.cfg:12: note: `mac address` is read; no verdict depends on it',
          'primary.cfg:13: warning: the virtual MAC address 00a0.c918.95d8 of `GigabitEthernet0/2` is also given to `GigabitEthernet0/1` on line 12; expected each address once [CONFIG-MAC-ADDRESS.1]',
        ],
      },
    ],
  ],
  [
    'virtual MAC addresses of an Active/Active pair',
    'the system configuration',
    [
      {
        from: '',
        to: 'failover mac address GigabitEthernet0/1 00a0.c969.87c8 00a0.c918.95d8\n',
        says: [
          'primary.cfg:18: warning: found `failover mac address` on an Active/Active pair; it has no effect: expected `mac address` in each failover group [CONFIG-PER-GROUP.1]',
        ],
      },
      {
        from: ' secondary\n',
        to: ' secondary\n mac address GigabitEthernet0/1 00a0.c969.87c8 00a0.c969.87c8\n',
        says: [
          'primary.cfg:9: error: the active and the standby virtual MAC address of `GigabitEthernet0/1` are the same; expected two: the units would answer with one address [CONFIG-MAC-ADDRESS.1]',
        ],
      },
      {
        from: ' secondary\n',
        to: ' secondary\n mac address GigabitEthernet0/0 00a0.c969.87c8 00a0.c918.95d8\n',
        says: [
          'primary.cfg:9: warning: found a virtual MAC address for `GigabitEthernet0/0`, which carries no data interface of failover group 2; it has no effect: expected the port of one [CONFIG-MAC-ADDRESS.1]',
        ],
      },
      {
        from: ' secondary\n',
        to: ' secondary\n mac address GigabitEthernet0/1 nonsense\n',
        says: [
          'primary.cfg:9: error: expected an interface id, an active and a standby MAC address after `mac address`, as in `GigabitEthernet0/2 00a0.c969.87c8 00a0.c918.95d8` [CONFIG-MAC-ADDRESS.1]',
        ],
      },
    ],
  ],
];

describe.each(themes)('%s, in %s', (_what, sample, cases) => {
  test.each(cases)('$from for $to', (given) => {
    expect(tried(sample, given)).toEqual(asWritten(given));
  });
});
