/** The pictures of a statechart: its overview, then one for each of its event families. */
import type { ChartDiagram } from './diagram.ts';
import { familyDot } from './family.ts';
import { familyMermaid, overviewMermaid } from './mermaid.ts';
import { overviewDot } from './overview.ts';
import type { Picture } from './picture.ts';
import { inTimeName, isInTime } from './timed-charts.ts';

export function chartPictures(chart: ChartDiagram): readonly Picture[] {
  const { name, title, transitions, families } = chart;
  const folder = isInTime(name) ? inTimeName(name) : name;
  return [
    {
      chart: name,
      family: null,
      name: `${folder}/overview`,
      alt: `${title}: every state, and its ${transitions.length} transitions by their short ids`,
      dot: overviewDot(chart),
      mermaid: overviewMermaid(chart),
    },
    ...families.map((family) => ({
      chart: name,
      family: family.name,
      name: `${folder}/${family.name}`,
      alt: `${title}, the family ${family.name}: ${family.title}`,
      dot: familyDot(chart, family),
      mermaid: familyMermaid(chart, family),
    })),
  ];
}
