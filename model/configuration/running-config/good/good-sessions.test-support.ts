/** The same configuration as terminals and editors leave it behind. */

export interface Session {
  readonly name: string;
  readonly text: string;
}

const failoverReport = `Failover On
Failover unit Primary
Failover LAN Interface: folink GigabitEthernet0/3 (up)
Unit Poll frequency 500 milliseconds, holdtime 3 seconds
Interface Poll frequency 5 seconds, holdtime 25 seconds
Interface Policy 1
Monitored Interfaces 1 of 110 maximum
failover replication http
Version: Ours 9.1(2), Mate 9.1(2)
Last Failover at: 10:00:01 UTC Mar 3 2014
\tThis host: Primary - Active
\t\tActive time: 12345 (sec)
\t\t  Interface outside (203.0.113.1): Normal (Not-Monitored)
\t\t  Interface inside (192.168.1.1): Normal (Monitored)
\tOther host: Secondary - Standby Ready
\t\t  Interface inside (192.168.1.2): Normal (Monitored)

Stateful Failover Logical Update Statistics
\tLink : folink GigabitEthernet0/3 (up)
`;

const versionReport = `
Cisco Adaptive Security Appliance Software Version 9.1(2)

edge up 3 days 4 hours
failover cluster up 3 days 5 hours

Licensed features for this platform:
Failover                          : Active/Active  perpetual
Interfaces                        : Unlimited      perpetual
Failover cluster licensed features for this platform:
`;

const interfaceReport = `Interface GigabitEthernet0/0 "outside", is up, line protocol is up
  Hardware is i82574L rev00, BW 1000 Mbps, DLY 10 usec
\tIP address 203.0.113.1, subnet mask 255.255.255.0
Interface GigabitEthernet0/2 "", is administratively down, line protocol is down
`;

const historyReport = `==========================================================================
From State                 To State                   Reason
==========================================================================
10:00:01 UTC Mar 3 2014
Negotiation                Just Active                No Active unit found
`;

const contextReport = `Context Name      Class      Interfaces           Mode         URL
*admin            default    Management0/0        Routed       disk0:/admin.cfg
`;

const reports = [failoverReport, versionReport, interfaceReport, historyReport, contextReport];

/** After each two dozen lines the terminal has waited. */
function paused(text: string, stop: string): string {
  const lines = text.split('\n');
  return lines.map((line, i) => (i % 24 === 23 ? stop + line : line)).join('\n');
}

function asked(host: string, text: string): string {
  const commands = ['show failover', 'show version', 'show interface', 'show failover history', 'show context'];
  const answers = commands.map((command, i) => `${host} ${command}\n${reports[i]}`).join('');
  return `${answers}${host} show running-config\n${text}${answers}${host}\n${host} exit\n`;
}

const more = '<--- More --->';

/** Without prompts nothing tells this line, which is true of the unit, from the command. */
const bare = reports.join('').replace('failover replication http\n', '');

export function sampleSessions(text: string): readonly Session[] {
  return [
    { name: 'line ends of Windows', text: text.replaceAll('\n', '\r\n') },
    { name: 'line ends of old', text: text.replaceAll('\n', '\r') },
    { name: 'a byte order mark', text: `\uFEFF${text}` },
    { name: 'trailing blanks and tabs', text: text.replaceAll('\n', ' \t \n') },
    { name: 'tabs for indentation', text: text.replaceAll('\n ', '\n\t') },
    { name: 'blank lines', text: text.replaceAll('\n', '\n\n') },
    { name: 'stops wiped out by blanks', text: paused(text, `${more}\r              \r`) },
    {
      name: 'stops wiped out by backspaces',
      text: paused(text, `--More-- ${'\b'.repeat(9)}        ${'\b'.repeat(9)}`),
    },
    { name: 'stops on paper', text: paused(text, `${more}${' '.repeat(more.length)}`) },
    { name: 'stops on lines of their own', text: paused(text, `${more}\n`) },
    { name: 'stops erased by an escape sequence', text: paused(text, `${more}\r\u001B[K`) },
    { name: 'reports asked for at a prompt', text: `${asked('edge/pri/act#', text)}edge/pri/act# failover active\n` },
    { name: 'reports asked for in configuration mode', text: asked('edge(config)#', text) },
    { name: 'reports without prompts', text: bare + text + bare },
    {
      name: 'typed at the prompts of its modes',
      text: text
        .split('\n')
        .filter((line) => !/^[:!]|^$|^ASA |^Crypto/.test(line))
        .map((line) => (line.startsWith(' ') ? `edge(config-sub)#${line}` : `edge(config)# ${line}`))
        .join('\n'),
    },
  ];
}
