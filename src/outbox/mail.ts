import { cappedText } from '../lib/capped-text.ts'

/** A mail before it is sent by any way: plain text, one recipient. */
export interface Mail {
  to: string
  /** Who it is from, beside the address that the way of sending has. */
  from_name: string
  subject: string
  text: string
  /** One-click unsubscribing (RFC 8058): the address that takes the POST. */
  unsubscribe?: string
}

const LONGEST_SUBJECT = 150

/** A header is one line, whatever people call themselves and their posts. */
export function headerLine(text: string): string {
  return cappedText(text, LONGEST_SUBJECT) ?? ''
}

export function extraHeaders({ unsubscribe }: Mail): Record<string, string> {
  if (!unsubscribe) return {}
  return {
    'List-Unsubscribe': `<${unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}
