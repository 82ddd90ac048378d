import type { Site } from '../ui/site.ts'
import { textFor } from '../ui/text/text.ts'

export function SignOut({ site }: { site: Site }) {
  return (
    <form class="do" method="post" action="/owner/session">
      <input type="hidden" name="_method" value="DELETE" />
      <button class="plain">{textFor(site.language).owner.sign_out}</button>
    </form>
  )
}
