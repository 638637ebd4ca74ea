/** The pictures of a statechart: its overview, then one for each of its event families. */
import type { ChartDiagram } from './diagram.ts';
import { familyDot } from './family.ts';
import { familyMermaid, overviewMermaid } from './mermaid.ts';
import { overviewDot } from './overview.ts';
import type { Picture } from './picture.ts';

export function chartPictures(chart: ChartDiagram): readonly Picture[] {
  const { name, title, transitions, families } = chart;
  return [
    {
      chart: name,
      family: null,
      name: `${name}/overview`,
      alt: `${title}: every state, and its ${transitions.length} transitions by their short ids`,
      dot: overviewDot(chart),
      mermaid: overviewMermaid(chart),
    },
    ...families.map((family) => ({
      chart: name,
      family: family.name,
      name: `${name}/${family.name}`,
      alt: `${title}, the family ${family.name}: ${family.title}`,
      dot: familyDot(chart, family),
      mermaid: familyMermaid(chart, family),
    })),
  ];
}
