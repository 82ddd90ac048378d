import { runCommand } from './command.ts'
import { readLocalSettings } from './local-settings.ts'
import { serve } from './serve.ts'

await runCommand(() => serve(readLocalSettings(process.env)))
