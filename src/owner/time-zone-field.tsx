import type { FieldError } from '../errors.ts'
import { Field } from '../ui/field.tsx'
import type { Site } from '../ui/site.ts'
import { textFor } from '../ui/text/text.ts'

interface TimeZoneFieldProps {
  site: Site
  value: string
  errors: FieldError[]
}

/** Typed, with all the zones that the runtime knows to choose from. */
export function TimeZoneField({ site, value, errors }: TimeZoneFieldProps) {
  const text = textFor(site.language).owner
  return (
    <div>
      <Field label={text.time_zone} hint={text.time_zone_hint} name="time_zone" errors={errors}>
        <input name="time_zone" list="zones" value={value} />
      </Field>
      <datalist id="zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option value={zone} key={zone} />
        ))}
      </datalist>
    </div>
  )
}
