/** Where the owner is, the browser knows: written into the form as long as nobody has typed another zone. */
const zone = document.querySelector<HTMLInputElement>('input[name="time_zone"]')
const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
if (zone?.value === 'UTC' && timeZone) zone.value = timeZone
