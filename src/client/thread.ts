import { answerInPlace } from './thread/answer.ts'
import { fetchChallenge } from './thread/challenge.ts'
import { keepDraft } from './thread/draft.ts'
import { changeInPlace, previewInPlace } from './thread/fetched.ts'
import { watchForNews } from './thread/news.ts'
import { rememberWriter } from './thread/writer.ts'

/**
 * Comments without leaving the page: answering, a look beforehand, changing; a text that survives a reload, and word
 * of what came meanwhile. The reader's script fetches it when the thread comes near. Without it everything works.
 */
const form = document.querySelector<HTMLFormElement>('#comment-form')
const thread = document.querySelector<HTMLElement>('#comments')

if (form) {
  keepDraft(form)
  rememberWriter(form)
  previewInPlace(form)
  fetchChallenge(form)
}
if (thread) {
  if (form) answerInPlace(thread, form)
  changeInPlace(thread)
  watchForNews(thread)
}

addEventListener('keydown', ({ key, ctrlKey, metaKey, repeat, target }) => {
  if (key !== 'Enter' || !(ctrlKey || metaKey) || repeat) return
  if (target instanceof HTMLTextAreaElement) target.form?.requestSubmit()
})
