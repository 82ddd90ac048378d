import type { Settings } from '../settings/settings.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { type DeskPlace, OwnerLayout } from '../ui/owner-layout.tsx'
import { QrPicture } from '../ui/qr.tsx'
import { textFor } from '../ui/text/text.ts'

interface PageProps {
  site: Settings
  waiting: number
}

interface Back {
  href: string
  words: string
}

interface LinkProps extends PageProps {
  title: string
  /** What the link is good for, and how long. */
  words: string
  link: string
  /** Where on the desk, and from which page, it was made. */
  current?: DeskPlace
  back?: Back
}

/** A link for another device: as a picture, and as text for a device without a camera. */
export function ShownLinkPage({
  site,
  waiting,
  title,
  words,
  link,
  current = 'settings',
  back,
}: LinkProps) {
  const text = textFor(site.language).owner.door
  const is_only_here = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(link).hostname)
  return (
    <OwnerLayout site={site} title={title} current={current} waiting={waiting} script="copy">
      <h1>{title}</h1>
      <p>{words}</p>
      {is_only_here && <p class="note">{text.only_here}</p>}
      <QrPicture text={link} label={text.picture} />
      <output class="secret" id="secret">
        {link}
      </output>
      <Kept site={site} back={back} />
    </OwnerLayout>
  )
}

/** A token, this once. */
export function ShownTokenPage({
  site,
  waiting,
  name,
  token,
}: PageProps & { name: string; token: string }) {
  const text = textFor(site.language).owner.door
  const title = text.token_title(name)
  return (
    <OwnerLayout site={site} title={title} current="settings" waiting={waiting} script="copy">
      <h1>{title}</h1>
      <p>{text.token_once}</p>
      <output class="secret" id="secret">
        {token}
      </output>
      <Kept site={site} />
    </OwnerLayout>
  )
}

function Kept({ site, back }: { site: Settings; back?: Back | undefined }) {
  const text = textFor(site.language).owner.door
  const { href, words } = back ?? { href: '/owner/devices', words: text.back }
  return (
    <p class="do">
      <CopyButton of="secret" text={text} />
      <a href={href}>{words}</a>
    </p>
  )
}
