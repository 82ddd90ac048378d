import { css } from './css.ts'

/** The desk's first page: lists beside one another where there is room, long comments cut short. */
export const home_css = css`
  .beside {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
    gap: 0 2.5rem;
  }
  .short .text {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .short .text > * {
    margin: 0;
  }
  .tiles {
    grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr));
    margin: 1.8rem 0 0;
  }
  .see {
    font-size: 0.87rem;
  }
  .since {
    margin: 0.5rem 0 0;
  }
  table + p,
  .rows + p {
    font-size: 0.87rem;
    margin: 0.6rem 0 0;
  }
  form.do {
    margin-top: 2.4rem;
  }
`
