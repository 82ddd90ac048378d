import { runCommand } from './command.ts'
import { readLocalSettings } from './local-settings.ts'
import { serve } from './serve.ts'
import { watchSource } from './watch-source.ts'

await runCommand(() => serve(readLocalSettings(process.env), watchSource))
