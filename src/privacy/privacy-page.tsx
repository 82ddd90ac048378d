import { ownerName, type Settings } from '../settings/settings.ts'
import { Layout } from '../ui/layout.tsx'
import { textFor } from '../ui/text/text.ts'

interface PrivacyPageProps {
  site: Settings
  can_mail: boolean
  /** Cloudflare checks who comments. */
  has_challenge: boolean
}

/** What is kept about people, as far as it is switched on here. */
export function PrivacyPage({ site, can_mail, has_challenge }: PrivacyPageProps) {
  const text = textFor(site.language).privacy
  return (
    <Layout site={site} title={`${text.title} · ${site.title}`}>
      <h1>{text.title}</h1>
      <p class="lede">{text.lede(site.title)}</p>
      <h2>{text.reading}</h2>
      <p>{text.reading_words}</p>
      <p>{text.reading_kept}</p>
      <p>{text.reading_sums}</p>
      <p>
        <a href="/about-these-numbers">{text.how_we_count}</a>
        {' · '}
        <a href="/about-these-numbers#receipt">{text.receipt}</a>
      </p>
      <h2>{text.writing}</h2>
      {site.comments === 'off' ? (
        <p>{text.writing_off}</p>
      ) : (
        <Writing {...{ site, can_mail, has_challenge }} />
      )}
      <h2>{text.others}</h2>
      <p>
        {has_challenge && site.comments !== 'off' ? text.others_but_challenge : text.others_words}
      </p>
      <h2>{text.responsible}</h2>
      <p>
        {ownerName(site)}
        {site.footer && `, ${site.footer}`}
      </p>
    </Layout>
  )
}

function Writing({ site, can_mail, has_challenge }: PrivacyPageProps) {
  const text = textFor(site.language).privacy
  return (
    <>
      <p>{text.writing_words}</p>
      <p>{text.writing_kept}</p>
      <p>{text.writing_seen}</p>
      <p>{text.writing_device}</p>
      {has_challenge && <p>{text.challenge}</p>}
      {site.notify_url && <p>{text.note_words(ownerName(site))}</p>}
      {can_mail && <p>{text.mail_words}</p>}
      <h2>{text.rights}</h2>
      <p>{can_mail ? text.rights_words : text.rights_without_mail}</p>
    </>
  )
}
