import { resolve } from 'node:path'
import { Refusal, runCommand } from './command.ts'
import { copyData } from './copy-data.ts'
import { shown } from './data-dir.ts'
import { readLocalSettings } from './local-settings.ts'

await runCommand(async (args) => {
  const [folder, ...others] = args
  if (!folder || folder.startsWith('-') || others.length > 0) {
    throw new Refusal('Usage: npm run backup -- FOLDER', 2)
  }
  const { data_dir } = readLocalSettings(process.env)
  // npm runs us in the checkout; the folder is named from where the person stands.
  const copy = resolve(process.env['INIT_CWD'] ?? '.', folder)
  await copyData(data_dir, copy)
  console.log(`${copy} is a copy of ${shown(data_dir)}. DATA_DIR=${copy} npm start serves it.`)
})
