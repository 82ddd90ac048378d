import { css } from './css.ts'

/** The chart of the statistics: a drawing that stretches, letters that do not, and a row of steps above. */
export const chart_css = css`
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .tiles path,
  .plot path {
    fill: none;
    stroke: var(--accent);
    stroke-width: 1.5px;
    stroke-linejoin: round;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }
  .chart {
    position: relative;
    margin: 0 0 1.4rem;
  }
  .chart h2 {
    margin: 0;
  }
  .chart .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.1rem;
    margin: 0 0 1.4rem;
    font-size: 0.82rem;
    color: var(--quiet);
  }
  .key span::before {
    content: '';
    display: inline-block;
    width: 1.3rem;
    margin-inline-end: 0.4rem;
    vertical-align: 0.25em;
    border-top: 2px solid var(--accent);
  }
  .key .of-people::before {
    border-top: 2px dotted var(--ink);
  }
  .key .of-before::before {
    border-top: 1px solid var(--field);
  }
  .plot {
    position: relative;
    height: clamp(9rem, 24vw, 15rem);
    margin-inline-start: 2.4rem;
  }
  #reading h2 {
    margin-bottom: 0.4rem;
  }
  .low + .axis span:first-child {
    translate: 0;
  }
  .plot.low {
    height: 9rem;
    margin-top: 1.2rem;
  }
  .plot path.heading {
    stroke: var(--field);
    stroke-width: 1px;
    stroke-dasharray: 2 3;
  }
  .grid {
    position: absolute;
    inset-inline: -2.4rem 0;
    height: 0;
    font-size: 0.76rem;
    line-height: 0;
    color: var(--quiet);
    white-space: nowrap;
  }
  .grid::after {
    content: '';
    position: absolute;
    inset: 0 0 auto 2.4rem;
    border-top: 1px solid var(--rule);
  }
  .plot svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    overflow: visible;
  }
  .plot path.area {
    fill: var(--tint);
    stroke: none;
  }
  .plot path.views {
    stroke-width: 2px;
  }
  .plot path.people {
    stroke: var(--ink);
    stroke-dasharray: 1 4;
  }
  .plot path.before {
    stroke: var(--field);
    stroke-width: 1px;
  }
  .steps {
    position: absolute;
    inset: 0;
    display: flex;
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  .steps label {
    flex: 1 1 0;
    min-width: 0;
    margin: 0;
    position: relative;
    cursor: default;
  }
  .steps .marked::after {
    content: '';
    position: absolute;
    inset: -0.3rem auto 0 50%;
    border-inline-start: 1px dashed var(--field);
  }
  .steps .marked::before {
    content: '';
    position: absolute;
    top: -0.55rem;
    left: calc(50% - 0.22rem);
    width: 0.5rem;
    height: 0.5rem;
    border-radius: 50%;
    background: var(--accent);
  }
  /* Clipped, and not away: they are what a reader aloud calls the step. */
  .steps .values {
    max-width: 1px;
    max-height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    position: absolute;
    top: 0.2rem;
    inset-inline-start: calc(50% + 0.5rem);
    z-index: 1;
    width: max-content;
    padding: 0.4rem 0.6rem;
    font-weight: 400;
    font-size: 0.82rem;
    background: var(--paper);
    border: 1px solid var(--field);
    border-radius: 0.3rem;
    pointer-events: none;
  }
  .steps .late .values {
    inset-inline: auto calc(50% + 0.5rem);
  }
  .steps .values > * {
    display: block;
  }
  .steps label:hover .values,
  .steps:not(:hover) input:checked + .values,
  .steps:not(:hover) input:focus-visible + .values {
    max-width: 13rem;
    max-height: none;
    clip-path: none;
  }
  .steps label:hover,
  .steps:not(:hover) label:has(:checked, :focus-visible) {
    background: linear-gradient(var(--accent), var(--accent)) no-repeat 50% / 1px 100%;
  }
  .marks {
    margin: 0 0 0.6rem;
    font-size: 0.82rem;
    color: var(--quiet);
  }
  .marks::before {
    content: '';
    display: inline-block;
    width: 0.5rem;
    height: 0.5rem;
    margin-inline-end: 0.4rem;
    border-radius: 50%;
    background: var(--accent);
  }
  .axis {
    position: relative;
    height: 1.2rem;
    margin: 0.5rem 0 0.6rem 2.4rem;
    font-size: 0.76rem;
    color: var(--quiet);
  }
  .axis span {
    position: absolute;
    translate: -50%;
    white-space: nowrap;
  }
  .axis span:last-child {
    translate: -70%;
  }
  .low + .axis span:last-child {
    translate: -100%;
  }
  @media (max-width: 26rem) {
    .plot:not(.low) + .axis span:nth-child(4):nth-last-child(2) {
      display: none;
    }
  }
  .chart summary {
    color: var(--quiet);
    font-size: 0.87rem;
    cursor: pointer;
    padding-block: 0.35rem;
  }
  .chart small {
    display: block;
    max-width: 40rem;
    color: var(--quiet);
    font-size: 0.87em;
  }
`
