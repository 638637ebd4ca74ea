/** Tables 7-2 and 7-3 by the mode of which they list the failover events. */
import type { Mode } from '../vocabulary.ts';
import type { TableRow } from './table.ts';
import { table72 } from './table-7-2.ts';
import { table73 } from './table-7-3.ts';

/** The rows of Table 7-2 (Active/Standby) and Table 7-3 (Active/Active), as the document prints them. */
export const tables: { readonly [mode in Mode]: readonly TableRow[] } = {
  activeStandby: table72,
  activeActive: table73,
};
