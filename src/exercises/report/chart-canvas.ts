/** The only door to the chart library; loaded with the first chart that is drawn. Draws numbers on a canvas; the same
 *  numbers stand in a table beside it, for a canvas can be read by nobody. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Title,
} from 'chart.js';
import type { ChartData } from './chartData.ts';
import type { ReportChart } from './machine.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Title,
);

/** Told apart by their dashes and points as well. */
const colours = ['#1b5cb8', '#b3261e', '#1c6b3a', '#8a5300', '#6a3fb0', '#566070'];
const dashes = [[], [6, 4], [2, 3], [10, 4, 2, 4], [1, 2], [12, 3]];
const points = ['circle', 'rect', 'triangle', 'rectRot', 'cross', 'star'] as const;
/** On paper everything is dark on white, on dark screens, too. */
const ink = '#1d232d';

export function drawChart(
  canvas: HTMLCanvasElement,
  { kind, title, x, y }: Pick<ReportChart, 'kind' | 'title' | 'x' | 'y'>,
  { labels, series }: ChartData,
): () => void {
  const axis = (text: string) => ({
    title: { display: text !== '', text, color: ink },
    ticks: { color: ink },
    grid: { color: '#c9d0da' },
  });
  const chart = new Chart(canvas, {
    type: kind,
    data: {
      labels: [...labels],
      datasets: series.map(({ name, values }, index) => ({
        label: name,
        data: [...values],
        borderColor: colours[index] ?? ink,
        backgroundColor: colours[index] ?? ink,
        borderWidth: 2,
        ...(kind === 'line' && {
          borderDash: dashes[index] ?? [],
          pointStyle: points[index] ?? 'circle',
          pointRadius: 2,
        }),
      })),
    },
    options: {
      responsive: false,
      animation: false,
      // sharp on paper
      devicePixelRatio: 2,
      plugins: {
        title: { display: true, text: title, color: ink, font: { size: 15 } },
        legend: { display: series.length > 1, labels: { color: ink, usePointStyle: true } },
      },
      scales: { x: axis(x), y: { ...axis(y), beginAtZero: kind === 'bar' } },
    },
  });
  return () => chart.destroy();
}
