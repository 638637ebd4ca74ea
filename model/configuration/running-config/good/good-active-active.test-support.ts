/** Good configurations in multiple context mode: the procedures of the documents, allocations, options of groups. */

import { type Good, notes, on } from './good.test-support.ts';
import {
  adminContext,
  contextConfiguration,
  plainSecondary,
  system,
  typedActiveActive,
  typedSecondary,
} from './good-configurations.test-support.ts';

const twoContexts = `${system}context CTX1
 allocate-interface GigabitEthernet0/0
 allocate-interface GigabitEthernet0/1
 config-url disk0:/CTX1.cfg
 join-failover-group 1
context CTX2
 allocate-interface GigabitEthernet0/4
 allocate-interface GigabitEthernet0/5
 config-url disk0:/CTX2.cfg
 join-failover-group 2
`;

const contextSecondary = `${plainSecondary}failover link folink GigabitEthernet0/3\n`;

export const activeActive: readonly Good[] = [
  {
    name: 'the procedure, typed',
    primary: typedActiveActive,
    secondary: typedSecondary,
    says: [
      'primary.cfg:11: warning: failover group 2 has no contexts; expected at least one in it: nothing fails over with this group, and verdicts about it are empty [MODE-GROUP-WIDE.1]',
      'primary.cfg:13: warning: found no configuration of the context `admin`; expected a folder with the system configuration as `primary.cfg` and, beside it, the files that `config-url` names; give the folder: no verdict about failures of their interfaces is possible [MONITOR-IN-CONTEXT.1]',
      'primary.cfg:13: warning: found contexts and no `admin-context`; expected it with the name of one of them: the pair is checked without an admin context [MODE-ADMIN-GROUP.1]',
    ],
  },
  {
    name: 'two contexts in two groups',
    primary: twoContexts,
    secondary: contextSecondary,
    contexts: {
      'admin.cfg': adminContext,
      'CTX1.cfg': contextConfiguration(1, ['GigabitEthernet0/0', 'GigabitEthernet0/1']),
      'CTX2.cfg': contextConfiguration(2, ['GigabitEthernet0/4', 'GigabitEthernet0/5']),
    },
    pair: {
      groups: {
        '1': { preferred: 'primary', preempt: { delay: 0 } },
        '2': { preferred: 'secondary', preempt: { delay: 60 } },
      },
      interfaces: { 'admin/management': on('Management0/0'), 'CTX2/net1': on('GigabitEthernet0/5') },
    },
  },
  {
    name: 'allocated ranges with mapped names and without',
    primary: `${system}context CTX1
 allocate-interface GigabitEthernet0/1.1-GigabitEthernet0/1.9 int1-int9
 allocate-interface gigabitethernet0/2.08-gigabitethernet0/2.12 visible
 config-url disk0:/CTX1.cfg
 join-failover-group 2
`,
    contexts: {
      'admin.cfg': adminContext,
      'CTX1.cfg': contextConfiguration(1, ['int1', 'int9', 'GigabitEthernet0/2.08', 'GigabitEthernet0/2.12']),
    },
    pair: {
      interfaces: {
        'CTX1/net0': on('GigabitEthernet0/1'),
        'CTX1/net1': on('GigabitEthernet0/1'),
        'CTX1/net3': on('GigabitEthernet0/2'),
      },
    },
  },
  {
    name: 'an interface that contexts share',
    primary: `${system}context CTX1
 allocate-interface GigabitEthernet0/1 shared
 config-url disk0:/CTX1.cfg
context CTX2
 allocate-interface GigabitEthernet0/1 shared
 config-url disk0:/CTX2.cfg
 join-failover-group 2
`,
    contexts: {
      'admin.cfg': adminContext,
      'CTX1.cfg': contextConfiguration(1, ['shared']),
      'CTX2.cfg': contextConfiguration(1, ['shared']).replace('10.1.0.1', '10.1.0.3').replace('10.1.0.2', '10.1.0.4'),
    },
    pair: { interfaces: { 'CTX1/net0': on('GigabitEthernet0/1'), 'CTX2/net0': on('GigabitEthernet0/1') } },
  },
  {
    name: 'every optional command of a group',
    primary: `${twoContexts.replace(
      ' secondary\n',
      ` secondary
 interface-policy 20%
 polltime interface msec 500 holdtime 5
 replication http
 mac address gigabitethernet0/4 00a0.c969.87c8 00a0.c918.95d8
`,
    )}failover group 1\n interface-policy 2\n replication http\n`,
    contexts: {
      'admin.cfg': adminContext,
      'CTX1.cfg': contextConfiguration(1, ['GigabitEthernet0/0', 'GigabitEthernet0/1']),
      'CTX2.cfg': contextConfiguration(2, ['GigabitEthernet0/4', 'GigabitEthernet0/5']),
    },
    says: notes(13, 'replication http', 'mac address'),
    pair: {
      timers: { interfacePoll: 5, interfaceHold: 25 },
      groups: {
        '1': { interfacePolicy: { number: 2 } },
        '2': { interfacePolicy: { percent: 20 }, timers: { interfacePoll: 0.5, interfaceHold: 5 } },
      },
    },
  },
  {
    name: 'contexts with MAC addresses of their own, and asymmetric routing',
    primary: `${twoContexts}mac-address auto prefix 19\nfailover group 1\n replication http\nfailover group 2\n replication http\n`,
    contexts: {
      'admin.cfg': adminContext,
      'CTX1.cfg': `${contextConfiguration(1, ['GigabitEthernet0/0'])}interface GigabitEthernet0/0\n asr-group 1\n`,
      'CTX2.cfg': `${contextConfiguration(2, ['GigabitEthernet0/4'])}interface GigabitEthernet0/4\n asr-group 1\n`,
    },
    says: [
      ...notes(26, 'mac-address auto'),
      ...notes(28, 'replication http'),
      'CTX1.cfg:6: note: `asr-group` is read; no verdict depends on it',
      'CTX2.cfg:6: note: `asr-group` is read; no verdict depends on it',
    ],
  },
  {
    name: 'contexts of an Active/Standby pair',
    primary: twoContexts.replace(/failover group[\s\S]*preempt 60\n/, '').replaceAll(/ join-failover-group .\n/g, ''),
    contexts: {
      'admin.cfg': adminContext,
      'CTX1.cfg': contextConfiguration(1, ['GigabitEthernet0/0']),
      'CTX2.cfg': contextConfiguration(2, ['GigabitEthernet0/4']),
    },
    pair: { mode: 'activeStandby', interfacePolicy: { number: 1 } },
  },
];
