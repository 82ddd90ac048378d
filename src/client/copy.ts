/** Shows the buttons that copy what stands beside them, where the browser lets a page do so. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  if (!navigator.clipboard) break
  button.hidden = false
  button.addEventListener('click', async () => {
    const { copy = '', copied = '' } = button.dataset
    await navigator.clipboard.writeText(document.getElementById(copy)?.textContent?.trim() ?? '')
    button.textContent = copied
  })
}
