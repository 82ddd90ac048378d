import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** What is used of html-validate. */
interface Validator {
  validateString(html: string): Promise<{
    results: { messages: { ruleId: string; message: string; selector: string | null }[] }[]
  }>
}

interface HtmlValidate {
  HtmlValidate: new (loader: object) => Validator
  StaticConfigLoader: new (config: object) => object
}

const place = 'node_modules/.test-tools'

/** html-validate, as test/tools has it locked; installed beside the packages that `npm start` needs. */
export function openValidator(): Validator {
  if (!existsSync(join(place, 'node_modules/html-validate'))) install()
  const require = createRequire(join(process.cwd(), place, 'package.json'))
  const { HtmlValidate, StaticConfigLoader } = require('html-validate') as HtmlValidate
  return new HtmlValidate(
    new StaticConfigLoader({
      extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
      rules: {
        // A form's button sends it: so the standard has it.
        'no-implicit-button-type': 'off',
        // The scripts are the blog's own.
        'require-sri': 'off',
      },
    }),
  )
}

function install(): void {
  mkdirSync(place, { recursive: true })
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join('test/tools', file), join(place, file))
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: place })
}
