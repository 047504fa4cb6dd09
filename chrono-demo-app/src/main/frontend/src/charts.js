import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js'

Chart.register(BarController, BarElement, CategoryScale, Filler, LinearScale, LineController, LineElement, PointElement,
  Tooltip)

const still = matchMedia('(prefers-reduced-motion: reduce)')

/** The value that a custom property of the style sheet has at this moment. */
function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim()
}

/** Colours are asked for at each update, so that a change of the theme needs nothing more. */
const accent = () => colour('--accent')
const wash = () => colour('--accent-wash')
const line = () => colour('--line')
const soft = () => colour('--text-soft')

/** What both kinds of charts have in common. */
function frame(animation) {
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: still.matches ? false : animation,
    layout: { padding: { top: 6, right: 10 } },
    plugins: { tooltip: { displayColors: false } },
  }
}

function axis(options) {
  const { ticks, grid, ...rest } = options
  return { border: { display: false }, ticks: { color: soft, ...ticks }, grid: { color: line, ...grid }, ...rest }
}

/** A line that moves to the left by one point with each `almanac:point` that the server dispatches to its canvas. */
class PulseChart {
  constructor(canvas) {
    const { labels, values } = JSON.parse(canvas.dataset.series)
    this.chart = new Chart(canvas, {
      type: 'line',
      data: { labels, datasets: [{ data: values, borderColor: accent, backgroundColor: wash, pointBackgroundColor: accent }] },
      options: {
        ...frame(false),
        interaction: { intersect: false, mode: 'index' },
        datasets: { line: { fill: 'start', borderWidth: 2, tension: 0.35, clip: false, pointRadius: onlyTheLast } },
        scales: {
          x: axis({ grid: { display: false }, ticks: { maxRotation: 0, autoSkipPadding: 16 } }),
          y: axis({ grace: '20%', ticks: { maxTicksLimit: 5, precision: 0 } }),
        },
      },
    })
    canvas.addEventListener('almanac:point', ({ detail }) => this.#add(detail))
  }

  #add({ label, value }) {
    const { labels, datasets: [{ data }] } = this.chart.data
    labels.push(label)
    data.push(value)
    labels.shift()
    data.shift()
    this.chart.update()
  }
}

/** The newest point is the one that is looked at: it sits at the end of the line. */
function onlyTheLast({ dataIndex, dataset }) {
  return dataIndex === dataset.data.length - 1 ? 4 : 0
}

/** Bars that move to the values of each `almanac:bars` that the server dispatches to their canvas. */
class BarsChart {
  constructor(canvas) {
    const { labels, values } = JSON.parse(canvas.dataset.series)
    this.chart = new Chart(canvas, {
      type: 'bar',
      data: { labels, datasets: [{ data: values, backgroundColor: accent, borderRadius: 6, maxBarThickness: 22 }] },
      options: {
        ...frame({ duration: 700, easing: 'easeOutQuart' }),
        indexAxis: 'y',
        scales: {
          x: axis({ beginAtZero: true, suggestedMax: Number(canvas.dataset.max), ticks: { maxTicksLimit: 5 } }),
          y: axis({ grid: { display: false } }),
        },
      },
    })
    canvas.addEventListener('almanac:bars', ({ detail }) => {
      this.chart.data.datasets[0].data = detail.values
      this.chart.update()
    })
  }
}

/** Draws the charts of the page, and paints them anew when the theme changes. */
export class Charts {
  connect() {
    Chart.defaults.font.family = colour('--font')
    const charts = [...this.#draw('pulse', PulseChart), ...this.#draw('bars', BarsChart)]
    document.addEventListener('almanac:theme', () => charts.forEach(({ chart }) => chart.update('none')))
  }

  #draw(kind, Type) {
    return [...document.querySelectorAll(`canvas[data-chart="${kind}"]`)].map((canvas) => new Type(canvas))
  }
}
