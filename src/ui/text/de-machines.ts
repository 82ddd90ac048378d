import type { en_machines } from './en-machines.ts'

/** Was Programme vom Blog bekommen. */
export const de_machines: typeof en_machines = {
  title: 'Für Maschinen',
  ai_crawlers: 'Crawler von Sprachmodellen',
  choices: {
    allowed: 'Dürfen das Blog lesen',
    refused: 'Werden gebeten fernzubleiben',
  },
  hint: 'Die Bitte steht in robots.txt; wer sich an so etwas hält, hält sich daran. Für Menschen ändert sich nichts. Was Maschinen bekommen:',
}
