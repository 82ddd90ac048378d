import { requireTool } from './test-tools.ts'

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

export function openValidator(): Validator {
  const { HtmlValidate, StaticConfigLoader } = requireTool('html-validate') as HtmlValidate
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
